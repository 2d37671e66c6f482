/// What a document of a receipt is, and which leaf names it by which field.
public enum DocumentKind: String, Sendable, CaseIterable {
    /// The consent text, as it was shown when it was approved.
    case consent
    /// The script that was approved.
    case script
    /// The statement that the contact signed, to the byte.
    case statement
    /// The armoured signature of the statement.
    case signature
    /// A pass's certificate, one line.
    case certificate
    /// The list of what was kept.
    case kept

    /// The kind of the leaf that names it.
    public var leafKind: String {
        switch self {
        case .consent, .script, .statement, .signature: Receipt.approvedKind
        case .certificate: "pass.issued"
        case .kept: "collection.attached"
        }
    }

    /// The field with the SHA-256 of its text, in lower-case hexadecimal.
    public var field: String {
        switch self {
        case .consent: "consent"
        case .script: "plan"
        case .statement: "statement"
        case .signature: "signature"
        case .certificate: "certificate"
        case .kept: "kept"
        }
    }

    /// Whether each leaf of that kind must name one: an interactive access has no script, and not everybody signs.
    var isRequired: Bool { ![.script, .statement, .signature].contains(self) }
}

extension Receipt {
    static let approvedKind = "access.approved"
    static let requestField = "request"
    static let gradeField = "grade"
    static let signerField = "signer"
    static let leasedKind = "secret.leased"
}

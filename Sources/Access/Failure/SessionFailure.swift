/// Why a session or a collection did not come to its end, as data: a code, and the values that its wording needs.
///
/// It is kept as it is, and `Wording` makes the sentence when somebody reads it, in the reader's language.
public struct SessionFailure: Error, Codable, Hashable, Sendable {
    /// What happened.
    public var code: Code
    /// In which step.
    public var phase: Phase?
    /// `user@host:port`; nil where no machine is to blame.
    public var address: String?
    /// The fingerprint of the pinned host key.
    public var expected: String?
    /// The fingerprint of the host key that was offered.
    public var offered: String?
    /// The most bytes that were allowed.
    public var limit: Int?
    /// What the machine or a library said, redacted; quoted wherever it is shown, and never believed.
    public var words: String?
    /// What somebody can look at, the likeliest first.
    public var checks: [Check]

    /// A failure with the values that its wording needs.
    public init(
        _ code: Code,
        phase: Phase? = nil,
        address: String? = nil,
        expected: String? = nil,
        offered: String? = nil,
        limit: Int? = nil,
        words: String? = nil,
        checks: [Check] = []
    ) {
        self.code = code
        self.phase = phase
        self.address = address
        self.expected = expected
        self.offered = offered
        self.limit = limit
        self.words = words.flatMap { $0.isEmpty ? nil : $0 }
        self.checks = checks
    }

    /// Reads what any version has written: an unknown code becomes ``Code/other``, an unknown step or check is left out.
    ///
    /// A row that was kept and an answer of a newer server stay readable so.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            Code(rawValue: try values.decode(String.self, forKey: .code)) ?? .other,
            phase: try values.decodeIfPresent(String.self, forKey: .phase).flatMap(Phase.init),
            address: try values.decodeIfPresent(String.self, forKey: .address),
            expected: try values.decodeIfPresent(String.self, forKey: .expected),
            offered: try values.decodeIfPresent(String.self, forKey: .offered),
            limit: try values.decodeIfPresent(Int.self, forKey: .limit),
            words: try values.decodeIfPresent(String.self, forKey: .words),
            checks: try values.decodeIfPresent([String].self, forKey: .checks)?.compactMap(Check.init) ?? []
        )
    }

    /// The failure with its quoted words as `redact` leaves them; where it answers nil, they are dropped.
    public func redacted(by redact: (String) -> String?) -> SessionFailure {
        var redacted = self
        redacted.words = words.flatMap(redact)
        return redacted
    }
}

extension SessionFailure: CustomStringConvertible {
    /// For logs and test failures; people read what `Wording` makes of it.
    public var description: String {
        let values = [
            ("phase", phase?.rawValue), ("address", address), ("expected", expected), ("offered", offered),
            ("limit", limit.map { String($0) }), ("words", words),
        ]
        return ([code.rawValue] + values.compactMap { name, value in value.map { "\(name)=\($0)" } })
            .joined(separator: " ")
    }
}

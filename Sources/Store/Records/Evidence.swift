import Cryptography
public import Redaction

/// What one probe brought: a redacted text, or why there is none.
public struct Evidence: Hashable, Sendable {
    /// The collection.
    public var collectionId: Int64
    /// The probe's id.
    public var probe: String
    /// `answered` or `unknown`.
    public var status: String
    /// Why it is unknown.
    public var reason: String?
    /// The command's exit status.
    public var exitStatus: Int?
    /// How long it took.
    public var milliseconds: Int?
    /// The redacted text.
    public private(set) var text: String?
    /// SHA-256 of that text.
    public private(set) var textDigest: String?
    /// Redactions per class.
    public private(set) var redactions: [String: Int]

    /// What a probe brought. Evidence is made from a ``RedactedText`` and from nothing else.
    public init(
        collectionId: Int64,
        probe: String,
        status: String,
        reason: String? = nil,
        exitStatus: Int? = nil,
        milliseconds: Int? = nil,
        text: RedactedText? = nil
    ) {
        self.collectionId = collectionId
        self.probe = probe
        self.status = status
        self.reason = reason
        self.exitStatus = exitStatus
        self.milliseconds = milliseconds
        self.text = text?.text
        textDigest = text.map { SHA256.digest(Array($0.text.utf8)).hex }
        redactions = text?.namedCounts ?? [:]
    }
}

extension RedactedText {
    /// How many spans of each class were taken out, by the class's name.
    public var namedCounts: [String: Int] {
        Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
    }
}

extension Evidence: StoredRecord {
    public static let table = Table(
        "evidence",
        columns: """
            collection_id, probe, status, reason, exit_status, milliseconds, text, text_digest, redactions
            """
    )

    public init(from row: inout ColumnReader) throws {
        collectionId = try row.value()
        probe = try row.value()
        status = try row.value()
        reason = row.optional()
        exitStatus = row.optional()
        milliseconds = row.optional()
        text = row.optional()
        textDigest = row.optional()
        redactions = try row.jsonTable()
    }

    public func write(to row: inout ColumnWriter) throws {
        row.value(collectionId)
        row.value(probe)
        row.value(status)
        row.value(reason)
        row.value(exitStatus)
        row.value(milliseconds)
        row.value(text)
        row.value(textDigest)
        try row.jsonTable(redactions)
    }
}

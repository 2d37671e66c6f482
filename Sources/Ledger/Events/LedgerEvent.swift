public import Cryptography

/// Something that happened, as it goes into the ledger: a kind, a minute, and named texts.
public struct LedgerEvent: Hashable, Sendable {
    /// One named text of an event.
    public struct Field: Hashable, Sendable {
        /// The name: a small letter, then small letters, digits, `_`, `.` and `-`, 64 at the most.
        public let name: String
        /// The text.
        public let value: String
        /// Whether it tells of a person, or is a person's words: then only a salted digest is committed to, so that the
        /// text can be erased later while the log stays whole.
        public let isPersonal: Bool

        /// A field of these values.
        public init(_ name: String, _ value: String, isPersonal: Bool = false) {
            self.name = name
            self.value = value
            self.isPersonal = isPersonal
        }
    }

    /// How many fields an event may have.
    public static let mostFields = 64

    /// What happened, in the grammar of a field's name.
    public let kind: String
    /// When, in whole minutes since 1970 (UTC): coarse, since leaves are public.
    public let minute: Int
    /// The fields, by name.
    public let fields: [Field]

    /// An event of these values; the fields are put into order.
    ///
    /// - Throws: `malformedEvent` for a kind or name outside its grammar, a name that stands twice, or too many fields.
    public init(kind: String, minute: Int, fields: [Field]) throws(LedgerError) {
        guard LedgerEvent.isName(kind), (0...CanonicalJSON.greatestInteger).contains(minute) else {
            throw LedgerError(.malformedEvent, "kind or minute")
        }
        // Names are ASCII, for which all orders are the same.
        let sorted = fields.sorted { $0.name < $1.name }
        try LedgerEvent.check(names: sorted.map(\.name))
        self.kind = kind
        self.minute = minute
        self.fields = sorted
    }

    /// The minute of a time in seconds since 1970.
    public static func minute(ofUnixTime seconds: Int) -> Int {
        seconds >= 0 ? seconds / 60 : (seconds - 59) / 60
    }

    /// Makes the leaf, which goes into the tree, and the opening, which is kept beside the datum.
    ///
    /// - Parameter randomness: makes the salts, 16 bytes each.
    public func sealed(_ randomness: Randomness) -> (leaf: Leaf, opening: Opening) {
        let opened = fields.map { field in
            let content: Opening.Content =
                field.isPersonal ? .personal(field.value, salt: Salt(randomness)) : .plain(field.value)
            return Opening.Field(name: field.name, content: content)
        }
        let opening = Opening(unchecked: opened, salt: Salt(randomness))
        return (Leaf(unchecked: kind, minute: minute, commitment: opening.commitment), opening)
    }

    static func isName(_ text: String) -> Bool { isName(text.utf8) }

    static func isName(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count <= 64, isSmallLetter(first) else { return false }
        return bytes.allSatisfy { byte in
            isSmallLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        }
    }

    private static func isSmallLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    /// Checks that names can stand in one event, in this order.
    static func check(names: [String]) throws(LedgerError) {
        guard names.count <= mostFields, names.allSatisfy(isName) else {
            throw LedgerError(.malformedEvent, "\(names.count) fields, or a name outside its grammar")
        }
        guard zip(names, names.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw LedgerError(.malformedEvent, "field names stand twice or out of order")
        }
    }
}

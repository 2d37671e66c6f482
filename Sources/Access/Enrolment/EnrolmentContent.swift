/// What was entered about a client, as facts in a fixed order: what a contact reads is what takes effect.
public struct EnrolmentContent: Codable, Hashable, Sendable {
    /// A fact's name. Raw values are stored and stand in JSON: they never change.
    public enum Field: String, Codable, Sendable, CaseIterable {
        /// A person's name.
        case name
        /// Their registered address.
        case email
        /// Their login in the vendor's system.
        case login
        /// Whether they approve access: `yes` or `no`.
        case approves
        /// A public key, as one line.
        case key
        /// The fingerprint of that key.
        case fingerprint
        /// A machine's name.
        case machine
        /// `HOST:PORT`.
        case address
        /// The account on the machine.
        case user
        /// The pinned host key's fingerprint.
        case hostKey = "host_key"
        /// The fingerprint of the contact's key that the machine trusts, with grade *held*.
        case heldAuthority = "held_authority"
        /// Whether the machine verifies consents itself: `yes`, or left out.
        case gate
        /// The grade that every consent has to reach, where one is demanded.
        case grade
    }

    /// A fact, with what it replaces.
    public struct Fact: Codable, Hashable, Sendable {
        /// Its name.
        public var field: Field
        /// What was entered.
        public var value: String
        /// What it replaces, where that is something else.
        public var before: String?
    }

    /// The facts, in the order of their names' list.
    public let facts: [Fact]

    /// Facts, without the empty ones.
    public init(_ entered: [Field: String?], replacing before: EnrolmentContent? = nil) {
        facts = Field.allCases.compactMap { field in
            guard let value = entered[field] ?? nil else { return nil }
            return Fact(field: field, value: value, before: before?[field].flatMap { $0 == value ? nil : $0 })
        }
    }

    /// The same facts as a change of others.
    public func replacing(_ before: EnrolmentContent) -> EnrolmentContent {
        EnrolmentContent(Dictionary(uniqueKeysWithValues: facts.map { ($0.field, $0.value) }), replacing: before)
    }

    /// A fact that was entered.
    public subscript(field: Field) -> String? { facts.first { $0.field == field }?.value }

    /// Only the facts that are not the same in `before`, each with what it replaces.
    public func changes(from before: EnrolmentContent) -> EnrolmentContent {
        let changed = facts.filter { $0.value != before[$0.field] }
        return EnrolmentContent(
            Dictionary(uniqueKeysWithValues: changed.map { ($0.field, $0.value) }),
            replacing: before
        )
    }

    /// Whether both tell the same, whatever they replace.
    public func tellsSame(as other: EnrolmentContent) -> Bool {
        facts.map { [$0.field.rawValue, $0.value] } == other.facts.map { [$0.field.rawValue, $0.value] }
    }
}

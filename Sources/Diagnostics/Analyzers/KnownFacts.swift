import Redaction

/// What analyzers conclude from: facts of a collection and of its ticket, what the client says, and why the rest is
/// missing.
public struct KnownFacts: Hashable, Sendable {
    /// One fact.
    public struct Entry: Hashable, Sendable {
        /// Its value.
        public let value: String
        /// Its type.
        public let kind: FactKind
        /// Where it comes from.
        public let source: FindingEvidence.Source
        /// The collection that brought it, where it is stored already.
        public let collection: Int64?

        /// A fact.
        public init(_ value: String, kind: FactKind, source: FindingEvidence.Source, collection: Int64? = nil) {
            self.value = value
            self.kind = kind
            self.source = source
            self.collection = collection
        }
    }

    private var facts: [String: Entry] = [:]
    private var claims: [String: String] = [:]
    private var lacks: [String: String] = [:]

    /// Nothing.
    public init() {}

    /// Takes a fact in, in place of an earlier one of that name.
    public mutating func know(_ name: String, _ entry: Entry) { facts[name] = entry }

    /// Takes a fact in where nothing is known of it, and where nothing says why it is missing: an older answer is no
    /// answer to a question that got none today.
    public mutating func know(_ name: String, earlier entry: Entry) {
        if facts[name] == nil, lacks[name] == nil { facts[name] = entry }
    }

    /// Takes in what the client says.
    public mutating func claim(_ name: String, _ value: String) { claims[name] = value }

    /// Takes in why a fact is missing; does nothing where it is there.
    public mutating func lack(_ name: String, because reason: String) {
        if facts[name] == nil { lacks[name] = reason }
    }

    /// A fact of that name.
    public subscript(name: String) -> Entry? { facts[name] }

    /// What the client says of it.
    public func claimed(_ name: String) -> String? { claims[name] }

    /// Why a fact is missing.
    public func reason(forLacking name: String) -> String {
        // The edition is told by the configuration, whose reason is then the edition's.
        lacks[name] ?? (name == "server.edition" ? lacks["server.configuration"] : nil) ?? Lack.notAsked
    }
}

extension KnownFacts {
    /// What a plan brought, and why it did not bring the rest.
    public init(of reading: Interpretation, running plan: Plan) {
        for fact in reading.facts {
            know(fact.name, Entry(fact.value.text, kind: fact.kind, source: .collected))
        }
        take(unknowns: reading.unknowns.mapValues(\.rawValue), of: plan)
    }

    /// Takes in why the facts are missing that a plan's probes should have brought.
    ///
    /// - Parameter unknowns: by probe, why it has no answer.
    public mutating func take(unknowns: [String: String], of plan: Plan) {
        for probe in plan.probes {
            for target in probe.rules.flatMap(\.targets) {
                lack(target.name, because: unknowns[probe.id] ?? Lack.absent)
            }
        }
    }
}

import Redaction

/// One run of a test in a profile: the answers go the same way as those of a machine, from bytes to findings.
public struct ProfileTrial: Sendable {
    /// Something that is not as it was expected.
    public struct Difference: Hashable, Sendable {
        /// Of what: `fact server.version`, `probe start`, `finding blacklist-old`, `text`, `redactions secret`.
        public let subject: String
        /// What the test says.
        public let expected: String
        /// What came out.
        public let found: String
    }

    /// The test's name.
    public let name: String
    /// What is not as it was expected; nothing where the test passes.
    public let differences: [Difference]
    /// What the analyzers concluded.
    public let findings: [Finding]

    /// Runs a test.
    ///
    /// - Throws: ``PlanError`` where the profile does not render with the test's inputs.
    public init(of test: ProfileTest, in profile: Profile) throws(PlanError) {
        let plan = try Plan.render(profile, inputs: test.inputs, platform: test.platform)
        let reading = Interpretation(
            of: CollectedOutput(playing: test, for: plan),
            running: plan,
            redactor: Self.redactor,
            brokerTime: test.brokerTime
        )
        var facts = KnownFacts(of: reading, running: plan)
        for (name, value) in test.claimed { facts.claim(name, value) }
        for (name, value) in test.known {
            facts.know(name, earlier: KnownFacts.Entry(value, kind: .likely(for: value), source: .earlier))
        }
        name = test.name
        findings = Analysis(of: facts, by: profile.analyzers).findings
        differences = Self.differences(test.expectation, reading, plan, findings)
    }

    private static let redactor: Redactor = {
        do {
            return try Redactor(pseudonymKey: Array("a test's key is no secret".utf8))
        } catch {
            preconditionFailure("a redactor without literals cannot be made: \(error)")
        }
    }()

    private static func differences(
        _ expected: ProfileTest.Expectation,
        _ reading: Interpretation,
        _ plan: Plan,
        _ findings: [Finding]
    ) -> [Difference] {
        let facts = Dictionary(reading.facts.map { ($0.name, $0.value.text) }) { first, _ in first }
        let results = Dictionary(findings.map { ($0.analyzer, $0.result.rawValue) }) { first, _ in first }
        let unknowns = reading.unknowns.mapValues(\.rawValue)
        let hidden = Dictionary(
            reading.redactions.map { ($0.key.rawValue, String($0.value)) }
        ) { first, _ in first }
        var differences = compare("fact", expected.facts, facts, reading.excuses(in: plan))
        differences += compare("probe", expected.unknown.mapValues(\.rawValue), unknowns, [:], otherwise: "answered")
        differences += compare("finding", expected.findings, results, [:])
        differences += compare("redactions", expected.hidden.mapValues(String.init), hidden, [:], otherwise: "0")
        for name in expected.absent {
            if let value = facts[name] { differences.append(Difference(subject: "fact \(name)", "-", value)) }
        }
        let kept = reading.reports.compactMap(\.text?.text) + reading.facts.map(\.value.text)
        for text in expected.lacks where kept.contains(where: { $0.contains(text) }) {
            differences.append(Difference(subject: "text", "-", text))
        }
        return differences
    }

    private static func compare(
        _ kind: String,
        _ expected: [String: String],
        _ found: [String: String],
        _ reasons: [String: String],
        otherwise: String = "-"
    ) -> [Difference] {
        expected.sorted { $0.key < $1.key }.compactMap { name, value in
            let other = found[name] ?? reasons[name] ?? otherwise
            return other == value ? nil : Difference(subject: "\(kind) \(name)", value, other)
        }
    }
}

extension ProfileTrial.Difference {
    fileprivate init(subject: String, _ expected: String, _ found: String) {
        self.init(subject: subject, expected: expected, found: found)
    }
}

extension Interpretation {
    /// Beside each fact that is missing, why its probe has no answer.
    fileprivate func excuses(in plan: Plan) -> [String: String] {
        let unknowns = unknowns
        var excuses: [String: String] = [:]
        for probe in plan.probes {
            guard let reason = unknowns[probe.id] else { continue }
            for target in probe.rules.flatMap(\.targets) { excuses[target.name] = "- (\(reason.rawValue))" }
        }
        return excuses
    }
}

extension FactKind {
    /// The type of a value that another profile would have declared.
    fileprivate static func likely(for value: String) -> FactKind {
        if Int(value) != nil { return .integer }
        return VersionNumber(value) != nil ? .version : .text
    }
}

import Redaction

/// Refuses tests that could never say anything, and conclusions that no test reaches.
enum TestLinter {
    /// What is wrong with a profile's tests.
    static func findings(in profile: Profile) -> [ProfileError] {
        profile.tests.flatMap { test in
            flaws(in: test, of: profile)
                .map { ProfileError(code: .invalidValue, line: nil, context: "test '\(test.name)' \($0)") }
        }
    }

    /// The conclusions of analyzers that no test both reaches and expects.
    static func untested(in profile: Profile) -> [ProfileError] {
        var reached: Set<String> = []
        for test in profile.tests {
            guard let run = try? ProfileTrial(of: test, in: profile) else { continue }
            for finding in run.findings where test.expectation.findings[finding.analyzer] != nil {
                if let outcome = finding.outcome { reached.insert("\(finding.analyzer) \(outcome)") }
            }
        }
        return profile.analyzers.flatMap { analyzer in
            analyzer.outcomes.indices.filter { !reached.contains("\(analyzer.id) \($0 + 1)") }
                .map { index in
                    ProfileError(
                        code: .untested,
                        line: nil,
                        context: "analyzer '\(analyzer.id)' has the outcome \(index + 1) "
                            + "('\(analyzer.outcomes[index].result.rawValue)'), which no test reaches and expects"
                    )
                }
        }
    }

    private static func flaws(in test: ProfileTest, of profile: Profile) -> [String] {
        let probes = profile.probes.filter { $0.platform == test.platform }
        let ids = Set(probes.map(\.id))
        let facts = Set(probes.flatMap(\.rules).flatMap(\.targets).map(\.name))
        let expectation = test.expectation
        var flaws: [String] = []
        for id in (Set(test.answers.keys).union(expectation.unknown.keys)).sorted() where !ids.contains(id) {
            flaws.append("names the probe '\(id)', which \(test.platform.rawValue) does not have")
        }
        for (id, answer) in test.answers.sorted(by: { $0.key < $1.key }) {
            if let failure = answer.failure, !failure.canBePlayed {
                flaws.append("answers '\(id)' with '\(failure.rawValue)', which no machine does")
            }
        }
        for name in (Set(expectation.facts.keys).union(expectation.absent)).sorted() where !facts.contains(name) {
            flaws.append("expects something of the fact '\(name)', which no probe reads")
        }
        for (id, result) in expectation.findings.sorted(by: { $0.key < $1.key }) {
            if !profile.analyzers.contains(where: { $0.id == id }) {
                flaws.append("expects something of the analyzer '\(id)', which the profile lacks")
            } else if FindingResult(rawValue: result) == nil {
                flaws.append("expects '\(result)' of '\(id)', which is no result")
            }
        }
        for name in expectation.hidden.keys.sorted() where RedactionClass(rawValue: name) == nil {
            flaws.append("expects redactions of '\(name)', which is no class")
        }
        if expectation == ProfileTest.Expectation() { flaws.append("expects nothing") }
        return flaws
    }
}

extension UnknownReason {
    /// Whether an answer in a test may be this.
    var canBePlayed: Bool {
        switch self {
        case .withheld, .struckOut: false
        default: true
        }
    }
}

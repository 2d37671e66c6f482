/// Refuses analyzers that conclude from what nobody can know, or from themselves.
enum AnalyzerLinter {
    /// What is wrong with a profile's analyzers.
    ///
    /// - Parameter provided: the facts that the profile's own probes bring.
    static func findings(in analyzers: [Analyzer], provided: Set<String>) -> [ProfileError] {
        let ids = Set(analyzers.map(\.id))
        var findings: [ProfileError] = []
        for analyzer in analyzers {
            for name in analyzer.factNames.sorted() where !provided.contains(name) && !StandardFact.isName(name) {
                findings.append(
                    error(analyzer, "names the fact '\(name)', which no probe brings and no other profile is known for")
                )
            }
            for id in analyzer.dependencies.sorted() where !ids.contains(id) {
                findings.append(error(analyzer, "asks for the outcome of '\(id)', which the profile lacks"))
            }
        }
        return findings + cycles(in: analyzers)
    }

    private static func cycles(in analyzers: [Analyzer]) -> [ProfileError] {
        let needs = Dictionary(analyzers.map { ($0.id, $0.dependencies) }) { first, _ in first }
        return analyzers.filter { isReachable($0.id, from: $0.dependencies, needs) }
            .map { error($0, "asks, in the end, for its own outcome") }
    }

    private static func isReachable(_ id: String, from start: Set<String>, _ needs: [String: Set<String>]) -> Bool {
        var seen: Set<String> = []
        var waiting = start
        while let next = waiting.popFirst() {
            if next == id { return true }
            if seen.insert(next).inserted { waiting.formUnion(needs[next] ?? []) }
        }
        return false
    }

    private static func error(_ analyzer: Analyzer, _ text: String) -> ProfileError {
        ProfileError(code: .invalidValue, line: nil, context: "analyzer '\(analyzer.id)' \(text)")
    }
}

extension Analyzer {
    /// The analyzers whose outcomes it asks for.
    var dependencies: Set<String> { outcomes.reduce(into: []) { $0.formUnion($1.condition.analyzerIDs) } }
}

import Access
import Wording

extension Page {
    /// Adds what a profile reads.
    mutating func add(_ profile: ExplainedProfile) {
        add("\(words(profile.title)) (\(profile.id) \(profile.version))")
        addGap()
        let inputs = profile.inputs.map { "\($0.name): \(words($0.title))" }
        add([
            (label(.inputs), inputs.isEmpty ? nil : inputs.joined(separator: "\n")),
            (label(.roots), profile.roots.isEmpty ? nil : profile.roots.joined(separator: "\n")),
        ])
        for platform in Set(profile.probes.map(\.platform)).sorted() {
            addTitle("\(words[.probesTitle]) (\(platform))")
            for probe in profile.probes where probe.platform == platform { add(probe) }
        }
        guard !profile.analyzers.isEmpty else { return }
        addTitle(label(.conclusions))
        for analyzer in profile.analyzers { add("\(analyzer.id): \(words(analyzer.title))") }
    }

    private mutating func add(_ probe: ExplainedProfile.Question) {
        addGap()
        add("\(probe.id): \(words(probe.sentence))")
        let limits = words.limits(seconds: probe.timeLimit, bytes: probe.cap)
        add(
            "\(words.sensitivity(probe.sensitivity)); \(words[.clause].lowercased()) \(probe.clause); "
                + "\(words[.limits].lowercased()): \(limits)",
            indent: 2
        )
        add(words.keeping(probe.keep, hiding: probe.redact), indent: 2)
        if !probe.facts.isEmpty { add(probe.facts.joined(separator: ", "), indent: 2) }
        add("| \(probe.question)", indent: 2)
    }
}

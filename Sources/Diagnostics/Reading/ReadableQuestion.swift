/// A question whose answer a file may hold that somebody sent: a log that was mailed, or what `adb` printed.
public struct ReadableQuestion: Hashable, Sendable {
    /// The profile whose question it is.
    public let profile: Profile
    /// The probe's id.
    public let probe: String
    let planned: PlannedProbe
    let filter: LineFilter

    /// The question of a profile.
    ///
    /// - Throws: ``ReadableQuestionError``, with the ids that can be read.
    public init(_ id: String, of profile: Profile) throws(ReadableQuestionError) {
        let readable = profile.probes.filter { LineFilter($0.command) != nil }
        guard let probe = readable.first(where: { $0.id == id }), let filter = LineFilter(probe.command) else {
            throw ReadableQuestionError(probe: id, readable: readable.map(\.id))
        }
        self.profile = profile
        self.probe = id
        self.filter = filter
        planned = PlannedProbe(
            id: id,
            part: probe.part,
            sentence: probe.consent,
            sensitivity: probe.sensitivity,
            clause: probe.clause,
            command: "",
            timeLimit: probe.timeLimit,
            cap: probe.cap,
            errorCap: 0,
            encoding: probe.encoding,
            keep: probe.keep,
            redact: probe.redact.isEmpty ? nil : probe.redact,
            rules: probe.rules
        )
    }

    /// The «i» block of Mobi-C in a text file, which no machine is asked for: a person copies it.
    public init(block: KnownBlock, of profile: Profile) {
        self.profile = profile
        probe = "i-block"
        filter = LineFilter()
        planned = PlannedProbe(
            id: probe,
            part: .server,
            sentence: Sentence(ru: "Блок «i» из файла", en: "The «i» block of a file"),
            sensitivity: .internal,
            clause: "4.1",
            command: "",
            timeLimit: 1,
            cap: 64 << 10,
            errorCap: 0,
            encoding: .utf8OrCP1251,
            keep: .text,
            redact: nil,
            rules: [.block(block)]
        )
    }

    /// A plan of this one question, which never ran.
    public var plan: Plan {
        Plan(
            profile: profile.id,
            profileVersion: profile.version,
            profileDigest: profile.digest,
            title: profile.title,
            platform: .posix,
            inputs: [:],
            probes: [planned],
            struckOut: [],
            runner: Runner.posix.name,
            id: "",
            script: []
        )
    }

    /// What the question would have brought, had it read this file: the same part of it, the same lines, within its cap.
    public func output(of content: [UInt8]) -> CollectedOutput {
        let taken = filter.taken(from: content)
        var answer = ProbeOutput(id: probe)
        answer.stdout = Array(taken.prefix(planned.cap))
        answer.isTruncated = taken.count > planned.cap
        answer.isComplete = true
        answer.lack = taken.isEmpty ? .skipped : .parse
        var output = CollectedOutput(probes: [answer])
        output.hasBegun = true
        output.isComplete = true
        output.isOfPlan = true
        return output
    }
}

/// A question that no file can answer.
public struct ReadableQuestionError: Error, Hashable, Sendable {
    /// What was asked for.
    public let probe: String
    /// The ids of the profile's probes that a file can answer.
    public let readable: [String]
}

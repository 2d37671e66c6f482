import Access
import Broker
import Diagnostics
import Redaction

/// What a profile reads, for its author and for whoever asks before a request is made.
struct ExplainedProfile: Encodable {
    /// One question.
    struct Question: Encodable {
        var id: String
        var platform: String
        var sentence: Bilingual
        var question: String
        var sensitivity: String
        var clause: String
        var timeLimit: Int
        var cap: Int
        var keep: String
        var redact: [String]
        var facts: [String]
    }

    /// A value that a request gives.
    struct Input: Encodable {
        var name: String
        var type: String
        var title: Bilingual
    }

    /// What is concluded from facts.
    struct Conclusion: Encodable {
        var id: String
        var title: Bilingual
    }

    var id: String
    var version: String
    var title: Bilingual
    var roots: [String]
    var inputs: [Input]
    var probes: [Question]
    var analyzers: [Conclusion]

    init(_ profile: Profile, on platforms: [Platform]) {
        id = profile.id
        version = profile.version
        title = Bilingual(profile.title)
        roots = profile.roots
        let probes = profile.probes.filter { platforms.contains($0.platform) }
        inputs = profile.inputs.map { Input(name: $0.name, type: $0.type.rawValue, title: Bilingual($0.title)) }
        self.probes = probes.map(Question.init)
        analyzers = profile.analyzers.map { Conclusion(id: $0.id, title: Bilingual($0.title)) }
    }
}

extension ExplainedProfile.Question {
    init(_ probe: Probe) {
        self.init(
            id: probe.id,
            platform: probe.platform.rawValue,
            sentence: Bilingual(probe.consent),
            question: probe.command.description,
            sensitivity: probe.sensitivity.rawValue,
            clause: probe.clause,
            timeLimit: probe.timeLimit,
            cap: probe.cap,
            keep: probe.keep.rawValue,
            redact: probe.redact.map(\.rawValue),
            facts: probe.rules.flatMap(\.targets).map(\.name)
        )
    }
}

import Redaction

@testable import Diagnostics

extension PlannedProbe {
    /// A probe that the linter would never let through, to see what the runner does with it.
    static func wild(
        _ id: String,
        _ command: String,
        seconds: Int = 10,
        cap: Int = 4096,
        errorCap: Int = 512,
        redact: [RedactionClass]? = nil,
        rules: [FactRule] = []
    ) -> PlannedProbe {
        PlannedProbe(
            id: id,
            part: .machine,
            sentence: Sentence(ru: "Проба", en: "A probe"),
            sensitivity: .internal,
            clause: "4.1",
            command: command,
            timeLimit: seconds,
            cap: cap,
            errorCap: errorCap,
            encoding: .auto,
            keep: .text,
            redact: redact,
            rules: rules
        )
    }
}

extension Plan {
    /// A plan of such probes. `salt` tells runs apart that go on side by side.
    static func wild(_ probes: [PlannedProbe]) throws -> Plan {
        try Plan(
            rendering: probes,
            struckOut: [],
            profile: "wild",
            profileVersion: "1.0.0",
            profileDigest: "",
            title: Sentence(ru: "Дикий", en: "Wild"),
            platform: .posix,
            inputs: [:]
        )
    }

    var text: String { String(decoding: script, as: UTF8.self) }

    func output(from bytes: some Sequence<UInt8>) -> CollectedOutput {
        var reader = FrameReader(plan: self)
        reader.feed(bytes)
        return reader.result()
    }
}

extension CollectedOutput {
    subscript(id: String) -> ProbeOutput? { probes.first { $0.id == id } }
}

extension ProbeOutput {
    var text: String { String(decoding: stdout, as: UTF8.self) }
    var complaints: String { String(decoding: stderr, as: UTF8.self) }
}

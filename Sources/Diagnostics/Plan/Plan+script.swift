import Cryptography

extension Plan {
    /// The longest script, in bytes: one more would exceed the longest argument that Linux takes (`MAX_ARG_STRLEN`).
    public static let longestScript = 131_071

    /// Renders questions to a script.
    ///
    /// - Throws: ``PlanError``: `empty`, `unusableScript`.
    init(
        rendering probes: [PlannedProbe],
        struckOut: [String],
        profile: String,
        profileVersion: String,
        profileDigest: String,
        title: Sentence,
        platform: Platform,
        inputs: [String: String]
    ) throws(PlanError) {
        guard !probes.isEmpty else { throw PlanError(code: .empty, context: profile) }
        let parts = Self.parts(of: probes, on: platform)
        let id = Self.id(of: probes, after: parts)
        let name = "\(profile) \(profileVersion)"
        let script = Array(Self.script(of: probes, after: parts, on: platform, id: id, name: name).utf8)
        guard script.count <= Self.longestScript else {
            throw PlanError(
                code: .unusableScript,
                context: "it has \(script.count) bytes of at most \(Self.longestScript)"
            )
        }
        guard script.allSatisfy({ $0 == 0x0A || (0x20...0x7E).contains($0) }) else {
            throw PlanError(code: .unusableScript, context: "a command of '\(profile)' is not plain ASCII")
        }
        self.init(
            profile: profile,
            profileVersion: profileVersion,
            profileDigest: profileDigest,
            title: title,
            platform: platform,
            inputs: inputs,
            probes: probes,
            struckOut: struckOut,
            runner: Runner.of(platform).name,
            id: id,
            script: script
        )
    }

    /// The published parts at a script's beginning: the runner, and what questions call beside it.
    private static func parts(of probes: [PlannedProbe], on platform: Platform) -> [Runner] {
        guard platform == .posix else { return [.of(platform)] }
        var parts = [Runner.posix]
        if probes.contains(where: { FileQuestion.isAsked(by: $0.command) }) { parts.append(.files) }
        if probes.contains(where: { $0.phone != nil }) { parts.append(.phones) }
        return parts
    }

    /// A digest of everything that decides what runs. The script cannot know its own digest; it can know this.
    private static func id(of probes: [PlannedProbe], after parts: [Runner]) -> String {
        var text = parts.map { $0.digest + "\n" }.joined()
        for probe in probes {
            text += "\(probe.id) \(probe.timeLimit) \(probe.cap) \(probe.errorCap)\n\(probe.command)\n"
        }
        return String(SHA256.digest(Array(text.utf8)).hex.prefix(16))
    }

    /// The published parts, a function or block for each question, and what starts them.
    ///
    /// Everything is parsed before anything runs, so that a script cut short runs nothing, and a script that a shell
    /// reads from its standard input keeps working when the runner closes that.
    private static func script(
        of probes: [PlannedProbe],
        after parts: [Runner],
        on platform: Platform,
        id: String,
        name: String
    ) -> String {
        let opening = parts.map(\.text).joined()
        let head = opening + "\n# The questions of \(name). Struck out ones are not in this script.\n"
        switch platform {
        case .posix: return head + PosixScript.questions(probes, id: id)
        case .windows: return head + WindowsScript.questions(probes, id: id)
        }
    }
}

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
        let id = Self.id(of: probes)
        let name = "\(profile) \(profileVersion)"
        let script = Array(Self.script(of: probes, id: id, name: name).utf8)
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
            runner: Runner.name,
            id: id,
            script: script
        )
    }

    /// A digest of everything that decides what runs. The script cannot know its own digest; it can know this.
    private static func id(of probes: [PlannedProbe]) -> String {
        var text = "\(Runner.digest)\n"
        if probes.contains(where: { $0.phone != nil }) { text += "\(Runner.phoneDigest)\n" }
        for probe in probes {
            text += "\(probe.id) \(probe.timeLimit) \(probe.cap) \(probe.errorCap)\n\(probe.command)\n"
        }
        return String(SHA256.digest(Array(text.utf8)).hex.prefix(16))
    }

    /// The runner, a function for each question, and one function that starts them.
    ///
    /// Everything is parsed before anything runs, so that a script cut short runs nothing, and a script that a shell
    /// reads from its standard input keeps working when the runner closes that.
    private static func script(of probes: [PlannedProbe], id: String, name: String) -> String {
        let asksPhone = probes.contains { $0.phone != nil }
        var text = Runner.text + (asksPhone ? Runner.phoneText : "")
        text += "\n# The questions of \(name). Struck out ones are not in this script.\n"
        for (index, probe) in probes.enumerated() {
            text += "\n# \(probe.id): \(probe.timeLimit) s, \(probe.cap) bytes\n"
            text += "p\(index + 1)() {\n\(probe.command)\n}\n"
        }
        text += "\n# The start.\nrun() {\n    begin \(id) \(probes.count) \"$1\"\n"
        if asksPhone { text += "    connect\n" }
        for (index, probe) in probes.enumerated() {
            // One byte more than the cap tells a full answer from a cut one.
            let errorCap = probe.errorCap == 0 ? 0 : probe.errorCap + 1
            text += "    probe \(index + 1) \(probe.cap + 1) \(errorCap)\n"
        }
        return text + "    finish \(probes.count)\(limits(of: probes))\n}\nrun \"$1\"\n"
    }

    /// The numbers of the questions by their limits, the shortest first: ` '5 1 2' '10 3'`.
    private static func limits(of probes: [PlannedProbe]) -> String {
        var numbers: [Int: [Int]] = [:]
        for (index, probe) in probes.enumerated() { numbers[probe.timeLimit, default: []].append(index + 1) }
        return numbers.sorted { $0.key < $1.key }
            .map { limit, numbers in " '\(limit) \(numbers.map(String.init).joined(separator: " "))'" }
            .joined()
    }
}

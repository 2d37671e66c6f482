/// What follows the runner in a script of POSIX.
enum PosixScript {
    /// A function for each question, and one that starts them.
    static func questions(_ probes: [PlannedProbe], id: String) -> String {
        var text = ""
        for (index, probe) in probes.enumerated() {
            text += "\n# \(probe.id): \(probe.timeLimit) s, \(probe.cap) bytes\n"
            text += "p\(index + 1)() {\n\(probe.command)\n}\n"
        }
        text += "\n# The start.\nrun() {\n    begin \(id) \(probes.count) \"$1\"\n"
        if probes.contains(where: { $0.phone != nil }) { text += "    connect\n" }
        for (index, probe) in probes.enumerated() {
            text += "    probe \(index + 1) \(probe.askedBytes) \(probe.askedErrors)\n"
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

extension PlannedProbe {
    /// How many bytes of its answer a script sends: one more than the cap tells a full answer from a cut one.
    var askedBytes: Int { cap + 1 }
    /// How many bytes of its complaints a script sends.
    var askedErrors: Int { errorCap == 0 ? 0 : errorCap + 1 }
}

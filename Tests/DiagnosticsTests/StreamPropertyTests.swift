import Redaction
import Testing

@testable import Diagnostics

/// What a stream of frames may become on its way, and what must never come of it: a wrong fact.
@Suite struct StreamPropertyTests {
    static let answers = ["a": "version 5.5.70\nsecond line", "b": "port 1234", "c": ""]

    let plan: Plan
    let redactor: Redactor
    let truth: [String: String]
    let frames: [String]

    init() throws {
        func probe(_ id: String, _ name: String, _ pattern: String) -> PlannedProbe {
            let target = FactTarget(name: name, kind: .text)
            return .wild(id, "echo", errorCap: 16, rules: [.pattern(pattern, facts: ["v": target])])
        }
        plan = try Plan.wild([
            probe("a", "a.version", "version (?P<v>.+)"), probe("b", "b.port", #"port (?P<v>\d+)$"#),
            probe("c", "c.any", "(?P<v>.+)"),
        ])
        redactor = try Redactor()
        truth = ["a.version": "5.5.70", "b.port": "1234"]
        frames =
            [":propusk1 begin \(plan.id) 3"]
            + ["a", "b", "c"].enumerated().flatMap { index, id -> [String] in
                let number = index + 1
                let bytes = Array((Self.answers[id] ?? "").utf8)
                let rows = stride(from: 0, to: bytes.count, by: 5).map { bytes[$0..<min($0 + 5, bytes.count)] }
                return rows.map { "\(number) o" + $0.map { " " + Self.hex($0) }.joined() }
                    + ["\(number) o. \(rows.count)", "\(number) e. 0", "\(number) x 0 - -"]
            } + [":propusk1 end 3"]
    }

    static func hex(_ byte: UInt8) -> String { String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }

    func facts(_ bytes: some Sequence<UInt8>) -> (facts: [String: String], reading: Interpretation) {
        let output = plan.output(from: bytes)
        let reading = Interpretation(of: output, running: plan, redactor: redactor, brokerTime: nil)
        return (Dictionary(reading.facts.map { ($0.name, $0.value.text) }) { first, _ in first }, reading)
    }

    func text(_ frames: [String]) -> String { frames.joined(separator: "\n") + "\n" }

    /// Nothing but the truth, and a reason for whatever of it is missing.
    func expectHonest(_ bytes: some Sequence<UInt8>, _ what: String) {
        let (facts, reading) = facts(bytes)
        for (name, value) in facts { #expect(truth[name] == value, "\(what): \(name)") }
        for (probe, name) in [("a", "a.version"), ("b", "b.port")] {
            #expect((facts[name] == nil) == (reading.unknowns[probe] != nil), "\(what): \(probe)")
        }
    }

    @Test func `the whole stream brings the truth`() {
        let (facts, reading) = facts(text(frames).utf8)
        #expect(facts == truth && reading.unknowns == ["c": .parse])
    }

    @Test func `a stream cut at any byte brings nothing wrong`() {
        let bytes = Array(text(frames).utf8)
        for cut in bytes.indices { expectHonest(bytes[..<cut], "cut at \(cut)") }
        for cut in bytes.indices { expectHonest(bytes[cut...], "begun at \(cut)") }
    }

    @Test func `a stream with any byte left out or changed brings nothing wrong that it did not say`() {
        let bytes = Array(text(frames).utf8)
        for place in bytes.indices {
            var less = bytes
            less.remove(at: place)
            // Without one digit, hexadecimal no longer pairs: the probe is damaged, not wrong.
            expectHonest(less, "without byte \(place)")
        }
    }

    @Test func `any frame twice, and the whole stream twice, bring nothing wrong`() {
        for index in frames.indices {
            var twice = frames
            twice.insert(frames[index], at: index)
            expectHonest(text(twice).utf8, "frame \(index) twice")
            twice = frames
            twice.insert(frames[index], at: frames.count - 1)
            expectHonest(text(twice).utf8, "frame \(index) again at the end")
        }
        expectHonest(text(frames + frames).utf8, "stream twice")
        expectHonest(text(frames.dropLast() + frames).utf8, "stream begun again")
    }

    @Test(arguments: 0..<200)
    func `frames of several probes in any order bring the same`(_ seed: UInt64) {
        var random = Sequence64(state: seed)
        // Each stream of each probe keeps its own order, as one process writes it.
        var queues = Dictionary(grouping: frames.dropFirst().dropLast()) { frame in
            let words = frame.split(separator: " ")
            return "\(words[0]) \(words[1].prefix(1))"
        }
        var mixed = [frames[0]]
        while let key = queues.keys.sorted().randomElement(using: &random) {
            mixed.append(queues[key]?.removeFirst() ?? "")
            if queues[key]?.isEmpty == true { queues[key] = nil }
        }
        mixed.append(frames[frames.count - 1])
        let (facts, reading) = facts(text(mixed).utf8)
        #expect(facts == truth && reading.unknowns == ["c": .parse], "\(mixed)")
    }

    @Test(arguments: [
        "1 o 39 39", "2 o 39", "1 o. 1", "1 x 0 - -", "1 t", "3 o 41", "4 o 41", "0 o 41", "1 o?", ":propusk1 end 3",
        "1 e 41", "1 q", "1 o 3", "1", "-1 o 41", "1  o 41", "01 o 41", "1 o. 99", "999999 o 41", "text", "1 x 1 - -",
    ])
    func `a forged frame at any place makes its probe unknown, or changes nothing`(_ forged: String) {
        for place in 1..<frames.count {
            var lines = frames
            lines.insert(forged, at: place)
            let (facts, reading) = facts(text(lines).utf8)
            for (name, value) in facts where truth[name] != nil && truth[name] != value {
                // Whoever writes the stream can write a whole other answer; they cannot add to one that is there.
                Issue.record("'\(forged)' before frame \(place): \(name) became \(value)")
            }
            if forged.hasPrefix(":") { continue }
            #expect(reading.facts.count + reading.unknowns.count >= 3)
        }
    }

    @Test(arguments: 0..<300)
    func `arbitrary bytes have a reading without facts`(_ seed: UInt64) {
        var random = Sequence64(state: seed)
        let alphabet = Array(" 0123456789abcdefoxte.?-\n\r:propusk1 begin end".utf8)
        let bytes = (0..<Int.random(in: 0..<3000, using: &random)).map { _ in
            UInt8.random(in: 0..<8, using: &random) == 0
                ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random) ?? 0
        }
        let (facts, reading) = facts(bytes)
        #expect(facts == [:] && reading.unknowns.count == 3)
    }
}

/// A repeatable sequence (SplitMix64), so that a failure can be had again.
struct Sequence64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

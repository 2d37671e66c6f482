import Foundation
import Testing

@testable import Diagnostics

@Suite struct FrameReaderTests {
    let plan: Plan
    let whole: String

    init() throws {
        plan = try Plan.wild([.wild("a", "echo a", cap: 8, errorCap: 4), .wild("b", "echo b", cap: 600, errorCap: 0)])
        whole = """

            :propusk1 begin \(plan.id) 2
            1 x 0 10.00 10.05
            1 o 68 69
            1 o. 1
            1 e 6e 6f
            2 o 0a 0b
            2 o ff
            2 x 4 - -
            1 e. 1
            2 o. 2
            :propusk1 end 2

            """
    }

    @Test func `a whole stream is read`() {
        let output = plan.output(from: whole.utf8)
        #expect(output.isOfPlan && output.isComplete && output.hasBegun && output.violations == 0)
        #expect(output["a"]?.text == "hi" && output["a"]?.complaints == "no")
        #expect(output["a"]?.exitStatus == 0 && output["a"]?.milliseconds == 50)
        #expect(
            output["b"]?.stdout == [10, 11, 255] && output["b"]?.exitStatus == 4 && output["b"]?.milliseconds == nil
        )
        #expect(output.probes.allSatisfy { $0.isComplete && !$0.isDamaged && !$0.isTruncated })
    }

    @Test func `every prefix and every split is read, and only the whole is complete`() {
        let bytes = Array(whole.utf8)
        let expected = plan.output(from: bytes)
        for cut in 0...bytes.count {
            let prefix = plan.output(from: bytes[..<cut])
            #expect(prefix.isComplete == (cut == bytes.count))
            #expect(prefix.probes.allSatisfy { !$0.isDamaged })
            var reader = FrameReader(plan: plan)
            reader.feed(bytes[..<cut])
            reader.feed(bytes[cut...])
            #expect(reader.result() == expected)
        }
    }

    @Test(arguments: [
        ("1 o 68 69", "1 o 68 6"), ("1 o 68 69", "1 o 68  69"), ("1 o 68 69", "1 o 68 6G"), ("1 o. 1", "1 o. 2"),
        ("1 o. 1", "1 o. 1\n1 o. 1"), ("1 o. 1", "1 o. 1\n1 o 41"), ("1 x 0 10.00 10.05", "1 x 0 10.00"),
        ("1 x 0 10.00 10.05", "1 x 0 10.00 10.05\n1 x 0 10.00 10.05"), ("1 e 6e 6f", "1 e 6e 6f\n1 q 1"),
        ("1 x 0 10.00 10.05", "1 x 999 10.00 10.05"), ("1 o 68 69", "1 o 68 69\n1 t\n1 t"),
    ])
    func `a frame that breaks the rules damages its probe and no other`(_ original: String, _ broken: String) {
        let output = plan.output(from: whole.replacing(original, with: broken).utf8)
        #expect(output.violations > 0)
        #expect(output["a"]?.isDamaged == true)
        #expect(output["b"]?.isDamaged == false && output["b"]?.isComplete == true)
    }

    @Test(arguments: ["3 x 0 - -", "0 o 41", "-1 o 41", "hello", ":propusk1 begin", ":propusk9 end 2", "9999999 t", ""])
    func `a line that belongs to nobody is counted`(_ line: String) {
        let output = plan.output(from: whole.replacing("2 x 4", with: "\(line)\n2 x 4").utf8)
        #expect(output.violations == 1)
        #expect(output.probes.allSatisfy { $0.isComplete && !$0.isDamaged })
    }

    @Test func `a second beginning is a violation, and one of another plan before ours is noise`() {
        let second = plan.output(from: whole.replacing("1 o. 1", with: "1 o. 1\n:propusk1 begin \(plan.id) 2").utf8)
        #expect(second.violations == 1 && second.isComplete)
        let foreign = ":propusk1 begin 0123456789abcdef 2\n1 o 41\n"
        let output = plan.output(from: (foreign + whole).utf8)
        #expect(output.isOfPlan && output.violations == 0 && output["a"]?.text == "hi")
    }

    @Test func `text before the first frame is measured, and text after the last`() {
        let noise = String(repeating: "Welcome to \u{1B}[1mthe machine\n", count: 1000) + "no line feed"
        let output = plan.output(from: (noise + whole + "bye\n").utf8)
        #expect(output.isComplete && output.violations == 0 && output["a"]?.text == "hi")
        #expect(output.noiseBytes == noise.utf8.count + 1 + 4)
    }

    @Test func `nothing grows beyond the caps, whatever comes`() {
        var reader = FrameReader(plan: plan)
        reader.feed("\n:propusk1 begin \(plan.id) 2\n".utf8)
        let line = Array("1 o \(String(repeating: "41 ", count: 100))\n".utf8)
        for _ in 0..<5000 { reader.feed(line) }
        reader.feed([UInt8](repeating: 0x41, count: 1 << 20))
        let output = reader.result()
        #expect(output["a"]?.stdout.count == 8)
        #expect(output.violations > 0)
    }

    @Test func `random bytes are read without a trap`() {
        var generator = SeededGenerator(state: 7)
        let alphabet = Array(":propusk1 beginend 0123456789abcdef.xoet?-\n\n\r\u{0}".utf8) + [0xFF]
        for _ in 0..<300 {
            var bytes = Array(whole.utf8)
            for _ in 0..<Int.random(in: 1...40, using: &generator) {
                let at = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[at] = alphabet.randomElement(using: &generator) ?? 0
                case 1: bytes.remove(at: at)
                default: bytes.insert(alphabet.randomElement(using: &generator) ?? 0, at: at)
                }
            }
            let output = plan.output(from: bytes)
            #expect(output.probes.count == 2)
            #expect(output.probes.allSatisfy { $0.stdout.count <= 600 && $0.stderr.count <= 4 })
        }
    }

    @Test func `carriage returns and UTF-16 of a result by hand are read`() throws {
        let dos = whole.replacing("\n", with: "\r\n")
        #expect(try ByHandResult(dos.utf8, of: plan).isOfPlan)
        for (mark, isLittle) in [([0xFF, 0xFE] as [UInt8], true), ([0xFE, 0xFF], false)] {
            let wide =
                mark
                + dos.utf16.flatMap { unit -> [UInt8] in
                    let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
                    return isLittle ? [low, high] : [high, low]
                }
            let result = try ByHandResult(wide, of: plan)
            #expect(result.isOfPlan && result.collected["a"]?.text == "hi")
        }
    }

    @Test func `a result of another plan, or a cut one, is not of this plan`() throws {
        let other = try plan.without(["b"])
        #expect(try ByHandResult(whole.utf8, of: other).isOfPlan == false)
        #expect(try ByHandResult(whole.dropLast(4).utf8, of: plan).isOfPlan == false)
        #expect(throws: ByHandError(bytes: 6)) { try ByHandResult("hello\n".utf8, of: plan) }
    }
}

/// Repeatable randomness (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

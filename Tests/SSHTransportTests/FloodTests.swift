import Foundation
import OpenSSHFormats
import PropuskTesting
import SSHTransport
import Testing

/// Floods of output: memory stays bounded and other sessions go on.
///
/// The bound leaves room for the tests beside and for what AddressSanitizer holds back; the transport itself needs 1 MiB.
@Suite(.serialized) struct FloodTests {
    let transport = SSHTransport()
    static let gigabyte = 1 << 30

    @Test func `a gigabyte of output is cut at the cap`() async throws {
        let machine = try await TestMachine()
        let before = ProcessTable.residentBytes()
        let (outcome, collected) = try await transport.collect(
            CommandRun(command: "head -c \(Self.gigabyte) /dev/zero"),
            at: machine.endpoint,
            with: machine.authority.pass()
        )
        #expect(outcome.wasCut)
        #expect(outcome.outputBytes == 8 << 20)
        #expect(collected.bytes.count == 8 << 20)
        #expect(ProcessTable.residentBytes() - before < 300 << 20)
    }

    @Test func `a gigabyte passes through in little memory, and other sessions are not held up`() async throws {
        let machine = try await TestMachine()
        let endpoint = try machine.endpoint
        let pass = try await machine.authority.pass()
        let before = ProcessTable.residentBytes()
        let peak = PeakMemory()
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                let outcome = try await transport.run(
                    CommandRun(command: "head -c \(Self.gigabyte) /dev/zero", outputCap: .max),
                    at: endpoint,
                    with: pass,
                    output: { _ in .more }
                )
                #expect(outcome.outputBytes == Self.gigabyte)
                #expect(outcome.exitStatus == 0)
            }
            for number in 0..<5 {
                group.addTask {
                    let run = CommandRun(command: "echo \(number)")
                    let (_, collected) = try await transport.collect(run, at: endpoint, with: pass)
                    #expect(collected.text == "\(number)\n")
                }
            }
            group.addTask {
                while !Task.isCancelled, ContinuousClock.now - start < .seconds(2) {
                    peak.sample()
                    try await Task.sleep(for: .milliseconds(20))
                }
            }
            try await group.waitForAll()
        }
        let growth = peak.value - before
        #expect(growth < 300 << 20)
    }

    @Test func `a flood of errors ends the run`() async throws {
        let machine = try await TestMachine()
        let before = ProcessTable.residentBytes()
        let failure = await transport.failure(
            CommandRun(command: "head -c \(Self.gigabyte) /dev/zero >&2"),
            at: try machine.endpoint,
            with: try await machine.authority.pass()
        )
        #expect(failure?.code == .outputFlood)
        #expect(ProcessTable.residentBytes() - before < 300 << 20)
    }
}

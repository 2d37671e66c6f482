import Foundation
import OpenSSHFormats
import PropuskTesting
import SSHTransport
import Testing

@Suite(.enabled(if: ProcessInfo.processInfo.environment["HOSTILE"] != nil)) struct ZExperiment {
    @Test func hostile() async throws {
        let parts = ProcessInfo.processInfo.environment["HOSTILE"]!.split(separator: " ", maxSplits: 1)
        let endpoint = SSHEndpoint(host: "127.0.0.1", port: UInt16(parts[0])!, user: "root", hostKey: try SSHPublicKey(line: String(parts[1])))
        let pass = try await TestAuthority().pass(principal: "root")
        let before = ProcessTable.peakResidentBytes()
        let clock = ContinuousClock.now
        let e = await SSHTransport().failure(CommandRun(command: "x", input: [UInt8](repeating: 65, count: 100_000)), at: endpoint, with: pass, deadlines: .each(.seconds(20)))
        print("RESULT", e?.description ?? "ok", ContinuousClock.now - clock, "memory +", ProcessTable.peakResidentBytes() - before)
    }
}

import Cryptography
import Foundation
import PropuskTesting
import Testing

@testable import Ledger

/// Go's own checksum database packages read what is written here; the other way round are the vectors.
struct GoTests {
    static let library = "/usr/share/gocode"
    static let isInstalled =
        FileManager.default.fileExists(atPath: "\(library)/src/golang.org/x/mod/sumdb/tlog")
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/go")

    @Test(.enabled(if: isInstalled, "needs the Debian packages golang-go and golang-golang-x-mod-dev"))
    func `Go verifies our checkpoint, tiles and proofs`() async throws {
        let log = MemoryLog(size: 70_000)
        let folder = try TemporaryFolder()
        let checkpoint = try Checkpoint(origin: PythonVectors.origin, of: log.frontier).signed(by: Keys.log)
        try folder.write(checkpoint.encoded, to: "checkpoint")
        try folder.write(Keys.log.verifier.text, to: "key")
        for (level, hashes) in log.levels.enumerated() {
            for start in stride(from: 0, to: hashes.count, by: Tile.fullWidth) {
                let width = min(Tile.fullWidth, hashes.count - start)
                let tile = try Tile(.hashes(level: level), index: start / Tile.fullWidth, width: width)
                try folder.write(Tile.bytes(of: hashes[tile.indexes]), to: tile.path)
            }
        }
        var tree = log.tree()
        var inclusion: [String] = []
        for index in stride(from: 0, to: 70_000, by: 997) {
            let hashes = try tree.inclusionProof(of: index).hashes.map { "\"\($0.base64)\"" }
            inclusion.append("\"\(index)\":[\(hashes.joined(separator: ","))]")
        }
        var consistency: [String] = []
        for earlier in stride(from: 1, through: 70_000, by: 997) {
            let hashes = try tree.consistencyProof(from: earlier).hashes.map { "\"\($0.base64)\"" }
            consistency.append("\"\(earlier)\":[\(hashes.joined(separator: ","))]")
        }
        try folder.write(
            "{\"inclusion\":{\(inclusion.joined(separator: ","))},\"consistency\":{\(consistency.joined(separator: ","))}}",
            to: "proofs.json"
        )
        let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Vectors/vectors.go")
            .path
        let result = try await run(
            ["/usr/bin/go", "run", program, "check", folder.path],
            environment: [
                "GO111MODULE": "off", "GOPATH": GoTests.library, "GOCACHE": folder.file("cache"),
                "HOME": folder.path, "PATH": "/usr/bin:/bin",
            ]
        )
        #expect(result.status == 0, "\(result.errorText)")
        #expect(result.text == "\(PythonVectors.origin): size 70000, 71 inclusion and 71 consistency proofs\n")
    }
}

import Foundation

/// A folder of its own for one test, removed with its last owner.
final class TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "propusk-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> URL { url.appending(path: name) }

    /// Writes a file that only the owner reads, as ssh-keygen asks of private keys.
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
        try Data(bytes).write(to: path(name))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path(name).path)
    }

    func bytes(_ name: String) throws -> [UInt8] { try Array(Data(contentsOf: path(name))) }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
}

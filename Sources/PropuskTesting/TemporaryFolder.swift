import Foundation

/// A folder of one test, removed with everything in it when the last reference goes.
///
/// Its mode is 0755: `sshd` reads key files with the rights of the account that logs in.
public final class TemporaryFolder: Sendable {
    /// The absolute path, without a final slash.
    public let path: String

    /// Makes an empty folder below the system's temporary folder.
    ///
    /// - Throws: Foundation's error when the disk refuses.
    public init(prefix: String = "propusk") throws {
        path = NSTemporaryDirectory().trimmingSuffix("/") + "/\(prefix)-\(UUID().uuidString.prefix(13))"
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o755]
        )
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The absolute path of something in the folder.
    public func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file with the given mode, private by default, and returns its path.
    @discardableResult
    public func write(_ text: String, to name: String, mode: Int = 0o600) throws -> String {
        try write(Array(text.utf8), to: name, mode: mode)
    }

    /// Writes a file with the given mode, private by default, and returns its path.
    @discardableResult
    public func write(_ bytes: [UInt8], to name: String, mode: Int = 0o600) throws -> String {
        let path = file(name)
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let isProgram = mode & 0o111 != 0
        let written = isProgram ? "\(path).text" : path
        try Data(bytes).write(to: URL(fileURLWithPath: written))
        if isProgram {
            // A program that another thread's child still holds open for writing cannot be started (ETXTBSY), and a
            // fork at the wrong moment inherits what this process writes. A copy by a child is nobody else's.
            try ChildProcess(["cp", written, path]).waitBlocking()
            try FileManager.default.removeItem(atPath: written)
        }
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }

    /// The text of a file in the folder; undecodable bytes are replaced.
    public func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: file(name))), as: UTF8.self)
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        count > suffix.count && hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}

import Foundation
import Glibc
import Wording

extension DataFolder {
    /// Writes a new file that only the owner reads.
    ///
    /// The mode is set as the file is made (`open(2)` with `O_EXCL`), so that there is no moment in which others could
    /// open it, and an existing file is never touched.
    ///
    /// - Throws: ``CommandFailure`` with the reason of the system.
    func write(_ text: String, to file: String) throws {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(.fileNotWritten, file) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(text.utf8))
            try handle.synchronize()
        } catch {
            throw CommandFailure(.failed, .fileNotWritten, ["path": file, "details": error.localizedDescription])
        }
    }

    /// Makes a folder that only the owner enters.
    func makeFolder(_ folder: String) throws {
        guard mkdir(folder, 0o700) == 0 else { throw Self.failure(.folderNotMade, folder) }
    }

    /// Reads a secret file.
    ///
    /// - Throws: ``CommandFailure`` where the file is missing, or others than its owner may read it.
    func readSecret(_ file: String) throws -> String {
        guard let mode = Self.mode(of: file) else { throw CommandFailure(.failed, .fileUnreadable, ["path": file]) }
        guard mode & 0o077 == 0, Self.isOwn(file) else {
            throw CommandFailure(.failed, .secretOpen, ["path": file])
        }
        guard let data = FileManager.default.contents(atPath: file), let text = String(data: data, encoding: .utf8)
        else { throw CommandFailure(.failed, .fileUnreadable, ["path": file]) }
        return text
    }

    /// Checks that this is the folder of an instance and that it is its owner's alone.
    func checkUsable() throws {
        guard let mode = Self.mode(of: path) else {
            throw CommandFailure(.failed, .folderMissing, ["path": path])
        }
        guard FileManager.default.fileExists(atPath: configuration) else {
            throw CommandFailure(.failed, .folderNotOurs, ["path": path])
        }
        guard mode & 0o077 == 0 else {
            throw CommandFailure(.failed, .folderOpen, ["path": path])
        }
        guard Self.isOwn(path) else {
            throw CommandFailure(.failed, .folderForeign, ["path": path])
        }
    }

    /// Whether the caller owns what stands at a path, and it is no link: its owner could change it under our hands.
    static func isOwn(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let owner = (attributes?[.ownerAccountID] as? NSNumber)?.uint32Value
        return attributes?[.type] as? FileAttributeType != .typeSymbolicLink && owner == geteuid()
    }

    private static func mode(of path: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.posixPermissions] as? NSNumber)?.intValue
    }

    /// What the system says of its last error.
    static var systemReason: String { String(cString: strerror(errno)) }

    private static func failure(_ problem: Problem.Code, _ path: String) -> CommandFailure {
        CommandFailure(.failed, problem, ["path": path, "details": systemReason])
    }
}

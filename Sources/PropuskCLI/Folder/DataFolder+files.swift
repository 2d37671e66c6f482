import Foundation
import Glibc

extension DataFolder {
    /// Writes a new file that only the owner reads.
    ///
    /// The mode is set as the file is made (`open(2)` with `O_EXCL`), so that there is no moment in which others could
    /// open it, and an existing file is never touched.
    ///
    /// - Throws: ``CommandFailure`` with the reason of the system.
    func write(_ text: String, to file: String) throws {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure("cannot write \(file)") }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(text.utf8))
            try handle.synchronize()
        } catch {
            throw CommandFailure(.failed, "cannot write \(file): \(error.localizedDescription)")
        }
    }

    /// Makes a folder that only the owner enters.
    func makeFolder(_ folder: String) throws {
        guard mkdir(folder, 0o700) == 0 else { throw Self.failure("cannot make \(folder)") }
    }

    /// Reads a secret file.
    ///
    /// - Throws: ``CommandFailure`` where the file is missing, or others than its owner may read it.
    func readSecret(_ file: String) throws -> String {
        guard let mode = Self.mode(of: file) else { throw CommandFailure(.failed, "cannot read \(file)") }
        guard mode & 0o077 == 0, Self.isOwn(file) else {
            throw CommandFailure(.failed, "others may read or replace \(file)", hint: "chmod 600, and own it: \(file)")
        }
        guard let data = FileManager.default.contents(atPath: file), let text = String(data: data, encoding: .utf8)
        else { throw CommandFailure(.failed, "cannot read \(file)") }
        return text
    }

    /// Checks that this is the folder of an instance and that it is its owner's alone.
    func checkUsable() throws {
        guard let mode = Self.mode(of: path) else {
            throw CommandFailure(.failed, "there is no folder \(path)", hint: Self.advice)
        }
        guard FileManager.default.fileExists(atPath: configuration) else {
            throw CommandFailure(.failed, "\(path) is no data folder: it has no propusk.yaml", hint: Self.advice)
        }
        guard mode & 0o077 == 0 else {
            throw CommandFailure(.failed, "others may enter \(path)", hint: "chmod 700 \(path)")
        }
        guard Self.isOwn(path) else {
            throw CommandFailure(.failed, "\(path) belongs to somebody else, or is a link", hint: Self.advice)
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

    private static let advice = "make one with 'propusk init --data DIR'"

    private static func failure(_ what: String) -> CommandFailure {
        CommandFailure(.failed, "\(what): \(String(cString: strerror(errno)))")
    }
}

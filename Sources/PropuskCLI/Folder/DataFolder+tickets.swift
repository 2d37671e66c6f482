import Desk
import Foundation
import Glibc
import Wording

extension DataFolder {
    /// Where the files of tickets are kept.
    var shelf: FileShelf { FileShelf(folder: files) }

    /// Copies the files of tickets of another folder, each as it is: whether it is what was kept, `fsck` says.
    ///
    /// A file is kept before its row is, and never changed, so that those that stand there after the database was copied
    /// are all that it names.
    ///
    /// - Throws: ``CommandFailure`` with the path and the reason of the system.
    func copyFiles(from other: DataFolder) throws {
        guard let parts = try? FileManager.default.contentsOfDirectory(atPath: other.files) else { return }
        try makeFolder(files)
        for part in parts.sorted() {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(other.files)/\(part)")) ?? []
            // What a crash left half written has no digest for a name.
            let kept = names.filter { FileShelf.isName($0) && $0.hasPrefix(part) }
            guard !kept.isEmpty else { continue }
            try makeFolder("\(files)/\(part)")
            for name in kept { try copyFile("\(part)/\(name)", from: other) }
            try synchronize("\(files)/\(part)")
        }
        try synchronize(files)
    }

    private func copyFile(_ name: String, from other: DataFolder) throws {
        let (source, target) = ("\(other.files)/\(name)", "\(files)/\(name)")
        do {
            try FileManager.default.copyItem(atPath: source, toPath: target)
        } catch {
            throw CommandFailure(.failed, .fileNotWritten, ["path": target, "details": error.localizedDescription])
        }
        guard chmod(target, 0o600) == 0 else { throw CommandFailure(.failed, .modeNotNarrowed, ["path": target]) }
        try synchronize(target)
    }

    /// Makes a file, or the names in a folder, durable.
    func synchronize(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw CommandFailure(.failed, .fileNotWritten, ["path": path, "details": Self.systemReason])
        }
    }
}

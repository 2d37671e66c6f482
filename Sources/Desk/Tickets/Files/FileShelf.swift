import Access
import Cryptography
public import Foundation
import Glibc

/// The folder in which the files of tickets are kept, each under the SHA-256 of its bytes.
///
/// A file is written before the transaction that tells of it, and never changed: one that a crash leaves without a row does
/// no harm, and the same bytes are kept once. Names and types that senders give are columns, never paths.
public struct FileShelf: Sendable {
    /// The most bytes that one file may have, 25 MiB.
    public static let largest = 25 << 20

    /// Where it stands.
    public let folder: String

    /// A shelf at a path; the folder is made when the first file comes.
    public init(folder: String) {
        self.folder = folder
    }

    /// Keeps bytes durably.
    ///
    /// - Returns: their SHA-256, by which they are found again.
    /// - Throws: ``Refusal``: `fileTooLarge`, `storageUnavailable`.
    public func keep(_ bytes: Data) throws -> String {
        guard bytes.count <= Self.largest else {
            throw Refusal(.fileTooLarge, ["limit": String(Self.largest)])
        }
        let digest = SHA256.digest(Array(bytes)).hex
        // What the disk has spoilt is written anew.
        guard condition(of: digest) != .whole else { return digest }
        do {
            try FileManager.default.createDirectory(
                atPath: subfolder(of: digest),
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            try write(bytes, as: digest)
        } catch {
            throw Refusal(.storageUnavailable, .failed)
        }
        return digest
    }

    /// The bytes with that SHA-256.
    ///
    /// - Throws: ``Refusal``: `storageUnavailable` where they are missing, or are not what they were.
    public func bytes(_ digest: String) throws -> Data {
        guard let bytes = read(digest), SHA256.digest(Array(bytes)).hex == digest else {
            throw Refusal(.storageUnavailable, .damaged)
        }
        return bytes
    }

    /// What became of a file.
    public enum Condition: Sendable {
        /// It is there, and its bytes are what they were.
        case whole
        /// It is not there, or can't be read.
        case missing
        /// Its bytes are not those of its digest.
        case changed
    }

    /// Whether bytes with that SHA-256 are there, whole.
    public func condition(of digest: String) -> Condition {
        guard let bytes = read(digest) else { return .missing }
        return SHA256.digest(Array(bytes)).hex == digest ? .whole : .changed
    }

    /// Whether a file on a shelf may be called that: a SHA-256 in small hexadecimal digits.
    public static func isName(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// A row that was tampered with must not lead out of the folder.
    private func read(_ digest: String) -> Data? {
        Self.isName(digest) ? FileManager.default.contents(atPath: path(of: digest)) : nil
    }

    private func subfolder(of digest: String) -> String { "\(folder)/\(digest.prefix(2))" }

    private func path(of digest: String) -> String { "\(subfolder(of: digest))/\(digest)" }

    /// Writes under a name of its own first, so that whoever keeps the same bytes at the same time is not disturbed.
    private func write(_ bytes: Data, as digest: String) throws {
        let part = "\(path(of: digest)).\(UUID().uuidString)"
        defer { unlink(part) }
        let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: bytes)
        try file.synchronize()
        guard rename(part, path(of: digest)) == 0 else { throw CocoaError(.fileWriteUnknown) }
        for path in [subfolder(of: digest), folder] { try synchronize(path) }
    }

    /// Makes the names in a folder durable.
    private func synchronize(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(descriptor) }
        guard descriptor >= 0, fsync(descriptor) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}

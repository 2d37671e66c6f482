import Access
import Cryptography
public import Foundation

/// The folder in which the files of tickets are kept, each under the SHA-256 of its bytes.
///
/// A file is written before the transaction that tells of it, and never changed: one that a crash leaves without a row does
/// no harm, and the same bytes are kept once. Names and types that senders give are columns, never paths.
public struct FileShelf: Sendable {
    /// The most bytes that one file may have, 25 MiB.
    public static let largest = 25 << 20

    private let folder: String

    /// A shelf at a path; the folder is made when the first file comes.
    public init(folder: String) {
        self.folder = folder
    }

    /// Keeps bytes durably.
    ///
    /// - Returns: their SHA-256, by which they are found again.
    /// - Throws: ``Refusal``: `resultTooLarge`, `storageUnavailable`.
    public func keep(_ bytes: Data) throws -> String {
        guard bytes.count <= Self.largest else {
            throw Refusal(.resultTooLarge, ["limit": String(Self.largest)])
        }
        let digest = SHA256.digest(Array(bytes)).hex
        let path = path(of: digest)
        guard access(path, F_OK) != 0 else { return digest }
        do {
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            try write(bytes, to: path)
        } catch {
            throw Refusal(.storageUnavailable, .failed)
        }
        return digest
    }

    /// The bytes with that SHA-256.
    ///
    /// - Throws: ``Refusal``: `storageUnavailable` where they are missing, or are not what they were.
    public func bytes(_ digest: String) throws -> Data {
        guard let bytes = FileManager.default.contents(atPath: path(of: digest)),
            SHA256.digest(Array(bytes)).hex == digest
        else { throw Refusal(.storageUnavailable, .damaged) }
        return bytes
    }

    /// Whether bytes with that SHA-256 are there, whole.
    public func holds(_ digest: String) -> Bool {
        (try? bytes(digest)) != nil
    }

    private func path(of digest: String) -> String {
        "\(folder)/\(digest.prefix(2))/\(digest)"
    }

    private func write(_ bytes: Data, to path: String) throws {
        let part = path + ".part"
        let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: bytes)
        try file.synchronize()
        guard rename(part, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}

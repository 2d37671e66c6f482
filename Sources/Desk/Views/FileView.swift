public import Foundation
import Store

/// A file of a ticket.
public struct FileView: Codable, Hashable, Sendable {
    /// The file's number.
    public var number: Int64
    /// The message that brought it.
    public var message: Int64?
    /// The name that the sender gave.
    public var name: String
    /// The type that the sender gave.
    public var mediaType: String
    /// Bytes.
    public var size: Int
    /// SHA-256 of the bytes.
    public var digest: String
    /// When it came.
    public var createdAt: Date

    init(_ file: TicketFile) {
        number = file.id ?? 0
        message = file.messageId
        name = file.name
        mediaType = file.mediaType
        size = file.size
        digest = file.digest
        createdAt = file.createdAt
    }
}

import Foundation
import Tickets

/// A message on its way from `mail intake` to the server: plain values first, then the bytes of the files one after the
/// other (docs/formats/mail-parcel.md).
///
/// The message was taken apart on the mail server's side of the socket: no bytes of a stranger reach a parser of C in the
/// process that holds the keys.
struct MailParcel {
    /// The type of the body.
    static let mediaType = "application/vnd.propusk.mail"
    /// Bytes of a parcel: all files that a message may have, and room for its words.
    static let longest = IntakeLimits().attachments + (4 << 20)

    private struct Head: Codable {
        var message: IncomingMessage
        var sizes: [Int]
    }

    /// The bytes of a message's parcel.
    ///
    /// - Throws: what the encoder throws.
    static func bytes(of message: IncomingMessage) throws -> Data {
        var bare = message
        for index in bare.attachments.indices { bare.attachments[index].bytes = [] }
        let head = try JSONEncoder().encode(Head(message: bare, sizes: message.attachments.map(\.bytes.count)))
        var parcel = Data()
        parcel.reserveCapacity(8 + head.count + message.attachments.reduce(0) { $0 + $1.bytes.count })
        withUnsafeBytes(of: UInt64(head.count).bigEndian) { parcel.append(contentsOf: $0) }
        parcel.append(head)
        for file in message.attachments { parcel.append(contentsOf: file.bytes) }
        return parcel
    }

    /// The message in a parcel; nil where the bytes are none, or no reader of messages makes such a one.
    static func message(in parcel: Data) -> IncomingMessage? {
        let length = parcel.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard parcel.count >= 8, length <= UInt64(parcel.count - 8) else { return nil }
        let start = parcel.startIndex + 8
        var rest = parcel[(start + Int(length))...]
        guard let head = try? JSONDecoder().decode(Head.self, from: parcel[start..<(start + Int(length))]),
            head.message.isWithin(), head.sizes.count == head.message.attachments.count,
            head.sizes.allSatisfy({ $0 >= 0 && $0 <= rest.count }),
            head.sizes.reduce(0, +) == rest.count
        else { return nil }
        var message = head.message
        for (index, size) in head.sizes.enumerated() {
            message.attachments[index].bytes = Array(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        return message
    }
}

import Cryptography

/// A file that came with a message.
///
/// Name and type are the sender's words: the name is made harmless, the type is kept to be shown, and neither decides
/// how anything is stored or served.
public struct IncomingAttachment: Hashable, Sendable {
    /// The last component of the claimed name, without control, format and separator characters; never empty.
    public let name: String
    /// The type as claimed, in lower case, such as `image/png`.
    public let mediaType: String
    /// The content without its transfer encoding.
    public var bytes: [UInt8]

    /// A file of a message.
    public init(name: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

extension IncomingAttachment: Codable {
    private enum CodingKeys: String, CodingKey {
        case name
        case mediaType
        case bytes
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try values.decode(String.self, forKey: .name)
        mediaType = try values.decode(String.self, forKey: .mediaType)
        let text = try values.decode(String.self, forKey: .bytes)
        guard let bytes = Base64.bytes(of: text) else {
            throw DecodingError.dataCorruptedError(forKey: .bytes, in: values, debugDescription: "not base64")
        }
        self.bytes = bytes
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(name, forKey: .name)
        try values.encode(mediaType, forKey: .mediaType)
        try values.encode(Base64.text(of: bytes), forKey: .bytes)
    }
}

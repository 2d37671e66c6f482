import Cryptography

/// Hexadecimal digits in lower case only, so that one value has one text.
enum LowerHex {
    static func bytes(_ text: String) -> [UInt8]? {
        let isLower = text.utf8.allSatisfy { $0 <= UInt8(ascii: "9") || $0 >= UInt8(ascii: "a") }
        return isLower ? Hexadecimal.bytes(of: text) : nil
    }

    static func digest(_ text: String) -> Digest? {
        bytes(text).flatMap { Digest(bytes: $0) }
    }
}

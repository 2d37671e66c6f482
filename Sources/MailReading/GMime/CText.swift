import Glibc

/// Texts that C lends or gives.
enum CText {
    /// The bytes before the zero byte.
    @unsafe static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
        unsafe UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
    }

    /// The text, what is not UTF-8 replaced.
    @unsafe static func string(_ text: UnsafePointer<CChar>?) -> String? {
        guard let text = unsafe text else { return nil }
        return unsafe String(decoding: bytes(text), as: UTF8.self)
    }
}

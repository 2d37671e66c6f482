import Glibc

/// One conversion of glibc's iconv from a code of one byte a character to UTF-8; the owner of its handle.
@safe struct Conversion: ~Copyable {
    private let handle: iconv_t
    private static let failure = -1
    private static let replacement = Array("\u{FFFD}".utf8)

    /// The C library has all codes of ``TextCode``; where its tables are not installed, nothing can be read at all.
    init(from code: TextCode) {
        let handle = unsafe iconv_open("UTF-8", code.iconvName)
        guard let handle = unsafe handle, Int(bitPattern: handle) != Self.failure else {
            preconditionFailure("the C library cannot convert \(code.iconvName)")
        }
        unsafe self.handle = handle
    }

    deinit { unsafe iconv_close(handle) }

    /// The text as UTF-8, and whether bytes without a meaning in the code became U+FFFD.
    func utf8(of bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], isLossy: Bool) {
        var input = bytes.map { CChar(bitPattern: $0) }
        // No character of these codes takes more than three bytes of UTF-8, nor does the replacement.
        var output = [UInt8](repeating: 0, count: input.count * 3 + 1)
        var isLossy = false
        let written = unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe output.withUnsafeMutableBytes { output in
                var source = input.baseAddress
                var left = input.count
                var target = unsafe output.assumingMemoryBound(to: CChar.self).baseAddress
                var room = output.count
                while left > 0 {
                    if unsafe iconv(handle, &source, &left, &target, &room) != Self.failure { break }
                    isLossy = true
                    unsafe source = source?.successor()
                    left -= 1
                    for byte in Self.replacement {
                        unsafe target?.pointee = CChar(bitPattern: byte)
                        unsafe target = target?.successor()
                        room -= 1
                    }
                }
                return output.count - room
            }
        }
        return (Array(output.prefix(written)), isLossy)
    }
}

extension TextCode {
    fileprivate var iconvName: String {
        switch self {
        case .utf8: "UTF-8"
        case .cp866: "CP866"
        case .cp1251: "CP1251"
        case .koi8r: "KOI8-R"
        case .utf16le: "UTF-16LE"
        case .utf16be: "UTF-16BE"
        }
    }
}

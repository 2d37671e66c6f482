/// Reads any bytes as text. Total: every input has an answer, and what cannot be read is marked U+FFFD.
///
/// With `.auto` the code is found in this order: a byte order mark; columns of high bytes as UTF-16 has them; strict
/// UTF-8 (or UTF-8 that was cut, or damaged in few places); and then the one of cp1251, cp866 and KOI8-R in which the
/// letters are as frequent as in Russian. A choice among those needs a few Russian words to be sure.
public func decode(_ bytes: [UInt8], as choice: TextCodeChoice = .auto) -> DecodedText {
    switch choice {
    case .code(let code):
        return decoded(ByteOrderMark.stripped(from: bytes, of: code), code)
    case .auto:
        if let mark = ByteOrderMark.first(in: bytes) { return decoded(bytes.dropFirst(mark.bytes.count), mark.code) }
        return decoded(bytes[...], CodeDetection.code(of: bytes))
    }
}

private func decoded(_ bytes: ArraySlice<UInt8>, _ code: TextCode) -> DecodedText {
    switch code {
    case .utf8:
        if let text = String(validating: bytes, as: UTF8.self) {
            return DecodedText(text: text, code: code, isLossy: false)
        }
        return DecodedText(text: String(decoding: bytes, as: UTF8.self), code: code, isLossy: true)
    case .utf16le, .utf16be:
        let units = UTF16Units(bytes: bytes, isLittleEndian: code == .utf16le)
        if !units.isOdd, let text = String(validating: units, as: UTF16.self) {
            return DecodedText(text: text, code: code, isLossy: false)
        }
        let cut = units.isOdd ? "\u{FFFD}" : ""
        return DecodedText(text: String(decoding: units, as: UTF16.self) + cut, code: code, isLossy: true)
    case .cp866, .cp1251, .koi8r:
        let conversion = Conversion(from: code)
        let (utf8, isLossy) = conversion.utf8(of: bytes)
        return DecodedText(text: String(decoding: utf8, as: UTF8.self), code: code, isLossy: isLossy)
    }
}

/// The 16-bit units of bytes; a last byte without its half is left out.
private struct UTF16Units: RandomAccessCollection {
    let bytes: ArraySlice<UInt8>
    let isLittleEndian: Bool

    var startIndex: Int { 0 }
    var endIndex: Int { bytes.count / 2 }
    var isOdd: Bool { !bytes.count.isMultiple(of: 2) }

    subscript(index: Int) -> UInt16 {
        let first = UInt16(bytes[bytes.startIndex + 2 * index])
        let second = UInt16(bytes[bytes.startIndex + 2 * index + 1])
        return isLittleEndian ? second << 8 | first : first << 8 | second
    }
}

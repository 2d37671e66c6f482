/// Reads a text of one of the Russian codes whose label may lie, as labels in mail do.
///
/// The label holds unless the bytes are UTF-8, or another code makes far likelier Russian of them: a short text does
/// not outweigh its label.
public func decode(_ bytes: [UInt8], labelled label: TextCode) -> DecodedText {
    if ByteOrderMark.first(in: bytes) != nil { return decode(bytes) }
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    switch label {
    case .utf16le, .utf16be: return decode(bytes, as: .code(label))
    case .utf8:
        let text = decode(bytes, as: .code(.utf8))
        return text.isLossy ? decode(bytes) : text
    case .cp866, .cp1251, .koi8r:
        if !isASCII, let text = String(validating: bytes, as: UTF8.self) {
            return DecodedText(text: text, code: .utf8, isLossy: false)
        }
        let labelled = decode(bytes, as: .code(label))
        guard !isASCII else { return labelled }
        let detected = decode(bytes)
        guard detected.code != label, detected.code != .utf8 else { return labelled }
        let gain = RussianText.likelihood(of: detected.text) - RussianText.likelihood(of: labelled.text)
        return gain > LabelTrust.margin ? detected : labelled
    }
}

private enum LabelTrust {
    /// How much likelier another reading must be, as a logarithm: about two words of ordinary Russian.
    static let margin = 12.0
}

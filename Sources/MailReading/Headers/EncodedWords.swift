import Cryptography

/// Encoded words in fields (RFC 2047), as mail programs really write them.
///
/// Words side by side in one character code are put together as bytes before they are read, whatever their encoding: a
/// character may be split between them. Bytes above ASCII outside of words are read as what they most likely are, raw
/// blanks in a word are taken, and the label of a code may lie.
enum EncodedWords {
    /// The field as text.
    static func text(_ field: ArraySlice<UInt8>) -> String {
        pieces(of: field).map { piece in
            switch piece {
            case .plain(let bytes): LabelledText.text(bytes, label: nil)
            case .encoded(let bytes, let label): LabelledText.text(bytes, label: label)
            }
        }.joined()
    }

    /// The field with every run of words as one word of UTF-8 in base64, for GMime to parse addresses and parameters.
    ///
    /// What was encoded stays encoded: a decoded comma or quotation mark would change the structure.
    static func recoded(_ field: ArraySlice<UInt8>) -> [UInt8] {
        pieces(of: field).flatMap { piece in
            switch piece {
            case .plain(let bytes):
                return bytes.allSatisfy { $0 < 0x80 } ? bytes : Array(LabelledText.text(bytes, label: nil).utf8)
            case .encoded(let bytes, let label):
                let text = LabelledText.text(bytes, label: label)
                return Array("=?utf-8?B?\(Base64.text(of: Array(text.utf8)))?=".utf8)
            }
        }
    }

    enum Piece {
        case plain([UInt8])
        case encoded([UInt8], label: String)
    }

    static func pieces(of field: ArraySlice<UInt8>) -> [Piece] {
        var pieces: [Piece] = []
        var plain: [UInt8] = []
        var index = field.startIndex
        while index < field.endIndex {
            guard field[index] == UInt8(ascii: "="), let word = EncodedWord(at: index, in: field) else {
                plain.append(field[index])
                index += 1
                continue
            }
            index = word.end
            if plain.allSatisfy(\.isBlank), case .encoded(let bytes, let label)? = pieces.last {
                // Blanks between words mean nothing.
                plain = []
                if label == word.label {
                    pieces[pieces.count - 1] = .encoded(bytes + word.bytes, label: label)
                    continue
                }
            }
            if !plain.isEmpty { pieces.append(.plain(plain)) }
            plain = []
            pieces.append(.encoded(word.bytes, label: word.label))
        }
        if !plain.isEmpty { pieces.append(.plain(plain)) }
        return pieces
    }
}

extension UInt8 {
    /// Whether the byte is a space, a tab or part of a line end.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }
}

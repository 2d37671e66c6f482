extension String {
    /// The text with every character that could steer a terminal made visible, line feeds and tabs kept.
    ///
    /// What a machine or a person sent is printed only so: an escape sequence cannot hide a line, a bidirectional
    /// override cannot turn one around. Controls become their pictures (`␛`), others their number (`<U+202E>`).
    var visible: String {
        guard !unicodeScalars.allSatisfy(\.isInert) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            text += scalar.isInert ? String(Character(scalar)) : scalar.picture
        }
    }

    /// JSON text with the same characters as JSON's own escapes: the value that a program reads is the very one.
    ///
    /// Outside of strings JSON is plain ASCII, so each of them stands inside one, where `\uXXXX` means it.
    var escapedInJSON: String {
        guard !unicodeScalars.allSatisfy(\.isInert) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            if scalar.isInert {
                text.unicodeScalars.append(scalar)
            } else {
                for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
                    text += "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count)
                    text += String(unit, radix: 16)
                }
            }
        }
    }
}

extension Unicode.Scalar {
    /// Whether a terminal only draws the scalar.
    fileprivate var isInert: Bool {
        switch properties.generalCategory {
        case .control: self == "\n" || self == "\t"
        case .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }

    /// How it is shown: the "control pictures" block for the C0 set, the number for the rest.
    fileprivate var picture: String {
        switch value {
        case 0x00...0x1F: String(Unicode.Scalar(0x2400 + value).map(Character.init) ?? "?")
        case 0x7F: "\u{2421}"
        default:
            "<U+" + String(repeating: "0", count: max(0, 4 - String(value, radix: 16).count))
                + String(value, radix: 16, uppercase: true) + ">"
        }
    }
}

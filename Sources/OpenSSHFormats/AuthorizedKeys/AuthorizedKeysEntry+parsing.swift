extension AuthorizedKeysEntry {
    /// An entry from its line, read as sshd reads it: options end at the first blank outside quotation marks.
    ///
    /// Comments, empty lines and lines with control characters are refused.
    public init(line: String) throws(FormatError) {
        let text = LineFields.withoutNewline(line)
        let plain = try LineFields(String(text))
        guard let first = plain.words.first else { throw FormatError(.malformedLine, "authorized key") }
        if KeyAlgorithm(rawValue: String(first)) != nil {
            try self.init(options: [], keyAndComment: text)
            return
        }
        var scanner = OptionScanner(Array(text.utf8))
        let options = try scanner.readOptions()
        try self.init(options: options, keyAndComment: scanner.rest)
    }

    private init(options: [AuthorizedKeysOption], keyAndComment text: Substring) throws(FormatError) {
        let words = text.split(maxSplits: 2) { $0 == " " || $0 == "\t" }
        guard words.count >= 2 else { throw FormatError(.malformedLine, "authorized key") }
        let key = try SSHPublicKey(line: "\(words[0]) \(words[1])")
        try self.init(options: options, key: key, comment: words.count > 2 ? String(words[2]) : "")
    }
}

/// Walks over the options of a line with sshd's rules of quotation.
private struct OptionScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// What follows the options.
    var rest: Substring { Substring(decoding: bytes[index...], as: UTF8.self) }

    mutating func readOptions() throws(FormatError) -> [AuthorizedKeysOption] {
        var options = [try readOption()]
        while next == UInt8(ascii: ",") {
            index += 1
            options.append(try readOption())
        }
        guard next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") else {
            throw FormatError(.malformedLine, "options")
        }
        return options
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func readOption() throws(FormatError) -> AuthorizedKeysOption {
        let start = index
        while let byte = next, AuthorizedKeysOption.isNameCharacter(byte) { index += 1 }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        guard !name.isEmpty else { throw FormatError(.malformedLine, "options") }
        guard next == UInt8(ascii: "=") else { return .flag(name) }
        index += 1
        return .value(name: name, try readQuoted())
    }

    private mutating func readQuoted() throws(FormatError) -> String {
        guard next == UInt8(ascii: "\"") else { throw FormatError(.malformedLine, "options") }
        index += 1
        var value: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            let isEscape =
                byte == UInt8(ascii: "\\") && index + 1 < bytes.count
                && bytes[index + 1] == UInt8(ascii: "\"")
            if isEscape { index += 1 }
            value.append(bytes[index])
            index += 1
        }
        guard next == UInt8(ascii: "\"") else { throw FormatError(.malformedLine, "options") }
        index += 1
        guard let text = String(validating: value, as: UTF8.self) else {
            throw FormatError(.malformedText, "options")
        }
        return text
    }
}

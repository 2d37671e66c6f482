/// A tag, a comment or a declaration of HTML, as browsers take them apart.
struct HTMLTag {
    /// In lower case; empty for comments and declarations.
    let name: String
    let isClosing: Bool
    /// Where the text goes on.
    let end: Int
    private let attributes: ArraySlice<UInt8>

    /// Nil where `<` is just a sign.
    init?(at start: Int, in html: [UInt8]) {
        guard start + 1 < html.count else { return nil }
        if html[start + 1] == UInt8(ascii: "!") || html[start + 1] == UInt8(ascii: "?") {
            let isComment = html[start...].starts(with: "<!--".utf8)
            end = isComment ? Self.endOfComment(html, from: start + 4) : Self.endOfTag(html, from: start + 2)
            name = ""
            isClosing = false
            attributes = []
            return
        }
        isClosing = html[start + 1] == UInt8(ascii: "/")
        let nameStart = start + (isClosing ? 2 : 1)
        guard nameStart < html.count, html[nameStart].isLetter else { return nil }
        let nameEnd =
            html[nameStart...].prefix(40).firstIndex { !$0.isLetter && !(0x30...0x39).contains($0) } ?? nameStart
        name = String(decoding: html[nameStart..<nameEnd], as: UTF8.self).lowercased()
        end = Self.endOfTag(html, from: nameEnd)
        attributes = html[nameEnd..<max(nameEnd, end - 1)]
    }

    /// The value of an attribute, entities resolved.
    func attribute(_ wanted: String) -> [UInt8]? {
        var index = attributes.startIndex
        while index < attributes.endIndex {
            index = skip(from: index) { $0.isBlank || $0 == UInt8(ascii: "/") }
            let nameEnd = skip(from: index) { !$0.isBlank && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
            let name = String(decoding: attributes[index..<nameEnd], as: UTF8.self).lowercased()
            index = skip(from: nameEnd, while: \.isBlank)
            guard index < attributes.endIndex, attributes[index] == UInt8(ascii: "=") else {
                if index == nameEnd, name.isEmpty { index += 1 }
                continue
            }
            index = skip(from: index + 1, while: \.isBlank)
            guard index < attributes.endIndex else { return nil }
            let quote = attributes[index]
            let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
            let start = isQuoted ? index + 1 : index
            let close = skip(from: start) { isQuoted ? $0 != quote : !$0.isBlank }
            if name == wanted { return HTMLEntity.resolved(Array(attributes[start..<close])) }
            index = min(close + (isQuoted ? 1 : 0), attributes.endIndex)
        }
        return nil
    }

    private func skip(from start: Int, while isPassed: (UInt8) -> Bool) -> Int {
        attributes[start...].firstIndex { !isPassed($0) } ?? attributes.endIndex
    }

    /// Where the text goes on behind the closing tag of an element whose content is not read.
    static func endOfElement(_ name: String, from start: Int, in html: [UInt8]) -> Int {
        var index = start
        while let next = html[index...].firstIndex(of: UInt8(ascii: "<")) {
            let word = html[min(next + 2, html.count)...].prefix(name.utf8.count)
            if next + 1 < html.count, html[next + 1] == UInt8(ascii: "/"),
                String(decoding: word, as: UTF8.self).lowercased() == name
            {
                return endOfTag(html, from: word.endIndex)
            }
            index = next + 1
        }
        return html.count
    }

    private static func endOfComment(_ html: [UInt8], from start: Int) -> Int {
        var index = start
        while let dash = html[min(index, html.count)...].firstIndex(of: UInt8(ascii: "-")) {
            if html[dash...].starts(with: "-->".utf8) { return dash + 3 }
            index = dash + 1
        }
        return html.count
    }

    /// Behind the `>`, quoted values passed over.
    private static func endOfTag(_ html: [UInt8], from start: Int) -> Int {
        var quote: UInt8?
        for index in start..<html.count {
            let byte = html[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), html[index - 1] == UInt8(ascii: "=") {
                quote = byte
            }
        }
        return html.count
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}

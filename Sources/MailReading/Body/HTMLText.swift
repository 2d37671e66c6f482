/// Turns HTML into the text that a person would read. Nothing is loaded, no script means anything.
///
/// A scanner over bytes, linear in them; it does not build a tree, since hostile HTML has none.
struct HTMLText {
    private var output: [UInt8] = []
    private var quotes = 0
    private var preformatted = 0
    private var link: [UInt8]?
    private var linkStart = 0
    private var atLineStart = true
    private var pendingSpace = false
    private var pendingLines = 0

    /// The text of HTML in UTF-8.
    static func text(of html: String) -> String {
        var reader = HTMLText()
        reader.read(Array(html.utf8))
        return String(decoding: reader.output, as: UTF8.self)
    }

    private mutating func read(_ html: [UInt8]) {
        var index = 0
        while index < html.count {
            let byte = html[index]
            if byte == UInt8(ascii: "<"), let tag = HTMLTag(at: index, in: html) {
                index = tag.end
                if !tag.isClosing, Self.hidden.contains(tag.name) {
                    index = HTMLTag.endOfElement(tag.name, from: index, in: html)
                } else {
                    take(tag)
                }
            } else if byte == UInt8(ascii: "&") {
                let (text, end) = HTMLEntity.text(at: index, in: html)
                put(text)
                index = end
            } else {
                put(byte)
                index += 1
            }
        }
    }

    /// Elements whose content nobody sees.
    private static let hidden: Set = ["script", "style", "head", "title", "template", "noscript", "svg", "object"]
    private static let blocks: Set = [
        "p", "div", "table", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "form", "section", "article",
        "header",
        "footer", "center", "address", "fieldset", "body", "main", "figure", "hr", "tr", "li", "dt", "dd", "caption",
    ]
    private static let spaced: Set = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "hr"]

    private mutating func take(_ tag: HTMLTag) {
        switch tag.name {
        case "br": breakLine()
        case "pre":
            endLine()
            preformatted = max(0, preformatted + (tag.isClosing ? -1 : 1))
        case "blockquote":
            endLine()
            quotes = min(max(0, quotes + (tag.isClosing ? -1 : 1)), 20)
        case "td", "th": if !tag.isClosing, !atLineStart { put(UInt8(ascii: " ")) }
        case "a":
            closeLink()
            if !tag.isClosing, let target = tag.attribute("href"), Self.isWorthShowing(target) {
                link = Array(target.prefix(Self.longestLink))
                linkStart = output.count
            }
        case "img":
            if let words = tag.attribute("alt"), !words.isEmpty {
                put("[" + String(decoding: words, as: UTF8.self) + "]")
            }
        case let name where Self.blocks.contains(name):
            endLine()
            if Self.spaced.contains(name) { pendingLines = max(pendingLines, 2) }
            if name == "li", !tag.isClosing { put("- ") }
        default: break
        }
    }

    private static func isWorthShowing(_ target: [UInt8]) -> Bool {
        let text = String(decoding: target.prefix(8), as: UTF8.self).lowercased()
        return text.hasPrefix("http://") || text.hasPrefix("https://")
    }

    /// Shows where a link leads, unless its words say the same.
    private mutating func closeLink() {
        guard let target = link else { return }
        link = nil
        let words = output[min(linkStart, output.count)...].suffix(Self.longestLink)
        guard !words.contains(target) else { return }
        put(" <")
        target.forEach { put($0) }
        put(">")
    }

    private static let longestLink = 500

    private mutating func endLine() {
        pendingSpace = false
        if !output.isEmpty { pendingLines = max(pendingLines, atLineStart ? 0 : 1) }
    }

    private mutating func breakLine() {
        pendingSpace = false
        pendingLines = min(pendingLines + 1, 3)
    }

    private mutating func put(_ text: String) {
        text.utf8.forEach { put($0) }
    }

    private mutating func put(_ byte: UInt8) {
        switch byte {
        case 0x0A where preformatted > 0: breakLine()
        case 0x20 where preformatted > 0: write(byte)
        case _ where byte.isBlank: pendingSpace = true
        default: write(byte)
        }
    }

    private mutating func write(_ byte: UInt8) {
        if pendingLines > 0, !output.isEmpty {
            for _ in 0..<pendingLines { output.append(0x0A) }
            atLineStart = true
        }
        pendingLines = 0
        if atLineStart {
            for _ in 0..<quotes { output.append(UInt8(ascii: ">")) }
            if quotes > 0 { output.append(0x20) }
        } else if pendingSpace {
            output.append(0x20)
        }
        pendingSpace = false
        atLineStart = false
        output.append(byte)
    }
}

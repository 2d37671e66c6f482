import Mustache

/// HTML escaping by Unicode scalar.
///
/// The library's own escaping compares characters: a quotation mark followed by a combining mark is another character
/// and would pass, and end an attribute. Every template switches to this one in its first line.
struct PageEscape: MustacheContentType {
    /// The name of the content type in the templates.
    static let name = "PAGE"

    func escapeText(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}

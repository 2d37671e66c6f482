/// A term that stands in no text: what a document belongs to, so that a search can be narrowed to it.
public struct Mark: Hashable, Sendable {
    /// Two low lines, which neither a word nor a gram begins with, and letters and digits.
    public let term: String

    private init(_ name: String) {
        term = "__" + name
    }

    static let endOfText = Mark("p")

    /// The client that a ticket is of.
    public static func client(_ number: Int64) -> Mark { Mark("c\(number)") }

    /// The state that a ticket is in.
    public static func state(_ state: String) -> Mark {
        Mark("s" + state.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    /// The language that an article is in.
    public static func language(_ language: String) -> Mark { Mark("l" + language.filter(\.isLetter)) }
}

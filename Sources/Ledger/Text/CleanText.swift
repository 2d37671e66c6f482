/// Text as signed notes allow it: valid UTF-8 without ASCII control characters other than the line feed.
enum CleanText {
    /// The text of bytes; nil where they are no clean text.
    static func text(of bytes: some Sequence<UInt8>) -> String? {
        let bytes = Array(bytes)
        for byte in bytes where byte < 0x20 && byte != 0x0A { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Whether a text can stand on one line of a note.
    static func isLine(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 }
    }

    /// The lines of a text that ends with a line feed, without their ends; nil for any other text.
    static func lines(of bytes: ArraySlice<UInt8>) -> [[UInt8]]? {
        guard bytes.last == UInt8(ascii: "\n") else { return nil }
        return bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    }
}

extension String {
    /// Whether two texts have the same bytes; `==` would also take those for equal that only look the same.
    func hasBytes(of other: String) -> Bool {
        utf8.elementsEqual(other.utf8)
    }
}

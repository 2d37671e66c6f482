extension LinearPattern {
    /// One match: where it lies, in bytes of UTF-8, and what its groups caught.
    public struct Match: Sendable {
        enum Subject: Sendable {
            case text(String)
            case bytes([UInt8])
        }

        let subject: Subject
        let ranges: [Range<Int>?]
        let groupNumbers: [String: Int]

        /// The bytes of the whole match.
        public var range: Range<Int> { ranges[0] ?? 0..<0 }

        /// The text of the whole match.
        public var text: String { self[0] ?? "" }

        /// The bytes of each group by number; the first is the whole match, nil took no part.
        public var groups: [Range<Int>?] { ranges }

        /// The bytes of a named group, or nil when it took no part or does not exist.
        public func range(of name: String) -> Range<Int>? {
            groupNumbers[name].flatMap { ranges[$0] }
        }

        /// The text of a named group, or nil when it took no part or does not exist.
        public subscript(name: String) -> String? { range(of: name).map(text(in:)) }

        /// The text of a group by number, or nil when it took no part or does not exist.
        public subscript(number: Int) -> String? {
            guard ranges.indices.contains(number) else { return nil }
            return ranges[number].map(text(in:))
        }

        private func text(in range: Range<Int>) -> String {
            switch subject {
            case .bytes(let bytes):
                return String(decoding: bytes[range], as: UTF8.self)
            case .text(let text):
                let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
                return String(decoding: text.utf8[start...].prefix(range.count), as: UTF8.self)
            }
        }
    }
}

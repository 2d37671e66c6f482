extension CanonicalJSON {
    /// A value from its canonical text; any other text of the same value is refused.
    ///
    /// - Throws: `notCanonical`.
    public init(parsing bytes: [UInt8]) throws(LedgerError) {
        // Once for the whole: its strings are cut at ASCII characters, so that each of them is valid too.
        guard String(validating: bytes, as: UTF8.self) != nil else { throw LedgerError(.notCanonical, "not UTF-8") }
        var reader = Reader(bytes: bytes)
        self = try reader.value(depth: 0)
        guard reader.offset == bytes.count else { throw reader.malformed("something follows the value") }
    }

    private struct Reader {
        let bytes: [UInt8]
        var offset = 0

        func malformed(_ why: String) -> LedgerError {
            LedgerError(.notCanonical, "\(why), at byte \(offset)")
        }

        private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

        private mutating func skip(_ character: Unicode.Scalar) -> Bool {
            guard next == UInt8(ascii: character) else { return false }
            offset += 1
            return true
        }

        private mutating func expect(_ character: Unicode.Scalar) throws(LedgerError) {
            guard skip(character) else { throw malformed("expected \(character)") }
        }

        mutating func value(depth: Int) throws(LedgerError) -> CanonicalJSON {
            guard depth < CanonicalJSON.greatestDepth else { throw malformed("too deep") }
            switch next {
            case UInt8(ascii: "\""): return .string(try string())
            case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
            case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
            default: return .integer(try integer())
            }
        }

        private mutating func array(depth: Int) throws(LedgerError) -> [CanonicalJSON] {
            try expect("[")
            guard !skip("]") else { return [] }
            var values: [CanonicalJSON] = []
            repeat { values.append(try value(depth: depth)) } while skip(",")
            try expect("]")
            return values
        }

        private mutating func object(depth: Int) throws(LedgerError) -> [Member] {
            try expect("{")
            guard !skip("}") else { return [] }
            var members: [Member] = []
            repeat {
                let name = try string()
                // Rising order rules out a name that stands twice as well.
                if let last = members.last, !CanonicalJSON.isOrdered(last.name, name) {
                    throw malformed("names are not in order")
                }
                try expect(":")
                members.append(Member(name: name, value: try value(depth: depth)))
            } while skip(",")
            try expect("}")
            return members
        }

        private mutating func integer() throws(LedgerError) -> Int {
            let isNegative = skip("-")
            let end = bytes[offset...].firstIndex { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            let digits = bytes[offset..<(end ?? bytes.count)]
            guard let number = StrictDecimal.number(of: digits), number <= CanonicalJSON.greatestInteger,
                number > 0 || !isNegative
            else { throw malformed("expected a value") }
            offset += digits.count
            return isNegative ? -number : number
        }

        private mutating func string() throws(LedgerError) -> String {
            try expect("\"")
            let start = offset
            skipPlain()
            var text = bytes[start..<offset]
            while skip("\\") {
                text.append(try escaped())
                let start = offset
                skipPlain()
                text += bytes[start..<offset]
            }
            try expect("\"")
            return String(decoding: text, as: UTF8.self)
        }

        /// Passes over what stands for itself; numbers instead of characters, since most of a file goes through here.
        private mutating func skipPlain() {
            while offset < bytes.count {
                let byte = bytes[offset]
                if byte == 0x22 || byte == 0x5C || byte < 0x20 { return }
                offset += 1
            }
        }

        /// What stands behind a backslash; escapes that are not needed are refused.
        private mutating func escaped() throws(LedgerError) -> UInt8 {
            defer { offset += 1 }
            switch next {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): return bytes[offset]
            case UInt8(ascii: "b"): return 0x08
            case UInt8(ascii: "t"): return 0x09
            case UInt8(ascii: "n"): return 0x0A
            case UInt8(ascii: "f"): return 0x0C
            case UInt8(ascii: "r"): return 0x0D
            default:
                let digits = bytes[offset...].prefix(5)
                guard let byte = Reader.spelled[Array(digits)] else { throw malformed("a needless escape") }
                offset += 4
                return byte
            }
        }

        /// The control characters that have no short escape, by what stands for them behind the backslash.
        private static let spelled: [[UInt8]: UInt8] = {
            let short: Set<UInt8> = [0x08, 0x09, 0x0A, 0x0C, 0x0D]
            let digits = Array("0123456789abcdef".utf8)
            let pairs = (UInt8(0)..<0x20).filter { !short.contains($0) }
                .map { (Array("u00".utf8) + [digits[Int($0 >> 4)], digits[Int($0 & 15)]], $0) }
            return Dictionary(uniqueKeysWithValues: pairs)
        }()
    }
}

/// A latitude and a longitude, of which a place can be found on a map.
enum Coordinates {
    /// Whether the two numbers of a range can be one.
    static func isPair(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        let numbers = numbers(in: range.map { bytes[$0] })
        guard numbers.count == 2 else { return false }
        let isPlaceHolder = numbers.allSatisfy { $0 == 0 }
        return !isPlaceHolder && abs(numbers[0]) <= 90 && abs(numbers[1]) <= 180
    }

    private static func numbers(in text: [UInt8]) -> [Double] {
        text.split { !Bytes.isDigit($0) && !Bytes.isAny($0, of: ".-") }
            .compactMap { Double(String(decoding: $0, as: UTF8.self)) }
    }
}

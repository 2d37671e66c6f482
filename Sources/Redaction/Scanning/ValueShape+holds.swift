extension ValueShape {
    /// Words that say whether something is set, and are no secret. A password that is one of them is not hidden by its
    /// absence from a report either.
    private static let harmless = constantPattern(
        #"(?i)(?:yes|no|true|false|on|off|none|null|nil|enabled|disabled|\(?not set\)?|\((?:none|null|empty)\)|unset|empty"#
            + #"|required|да|нет|истина|ложь|не (?:задан|установлен|указан)[аоы]?|пусто|отсутствует|\{\}|\[\]|\(\))"#
    )
    private static let longestHarmless = 40

    /// Whether a value of this shape stands in a range.
    func holds(for range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        switch self {
        case .any:
            guard let first = range.first, range.count <= Self.longestHarmless else { return !range.isEmpty }
            let mayBeHarmless = bytes[first] >= 0x80 || Bytes.isAny(bytes[first], of: "yYnNtTfFoOeEdDuUrR({[")
            return !mayBeHarmless || Self.harmless.engine.range(in: bytes, range, anchor: .whole) == nil
        case .opaque(let least):
            return range.count >= least
                && range.allSatisfy { Bytes.isBase64(bytes[$0]) }
                && range.contains { Bytes.isDigit(bytes[$0]) }
        }
    }
}

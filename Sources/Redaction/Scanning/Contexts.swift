/// The member that holds the value of a name: `"name": "password", "value": "…"`.
enum PairedValue {
    private static let member = constantPattern(
        #"(?i)[\s,]{0,64}\\{0,4}["']?(?:val(?:ue)?|значение)\\{0,4}["']?[ \t]{0,16}[:=]"#
    )

    static func label(after rest: Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
        let near = rest.lowerBound..<min(rest.lowerBound + 160, rest.upperBound)
        return member.engine.range(in: bytes, near, anchor: .start)
    }
}

/// A line that starts or describes 1C:Enterprise.
enum PlatformCommand {
    private static let sign = constantPattern(
        #"(?i)1cv8|1cestart|\benterprise\b|\bdesigner\b|AdditionalParameters|/IBName|/IBConnectionString"#
            + #"|(?:^|\s)/[FSN][ \t]*["\\]"#
    )

    static func isIn(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
        sign.engine.range(in: bytes, line, anchor: .anywhere) != nil
    }
}

/// The working directory in a list of environment variables, `PWD=/home/x`: the one `pwd` that is no password.
enum WorkingDirectory {
    private static let variable = constantPattern(#"(?m:^|[\r\x00])(?:OLD)?PWD=/"#)

    static func isIn(_ label: Range<Int>, of bytes: Span<UInt8>) -> Bool {
        let around = max(0, label.lowerBound - 4)..<min(bytes.count, label.upperBound + 1)
        return variable.engine.range(in: bytes, around, anchor: .anywhere) != nil
    }
}

/// A pattern of this module, which its tests compile.
func constantPattern(_ pattern: String) -> LinearPattern {
    do {
        return try LinearPattern(pattern)
    } catch {
        preconditionFailure("a pattern of the redactor is broken: \(error)")
    }
}

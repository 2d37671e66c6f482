/// What values an input takes.
public enum InputType: String, Codable, Hashable, Sendable, CaseIterable {
    /// An absolute path of POSIX.
    case posixPath = "posix-path"
    /// A TCP or UDP port, 1 to 65535.
    case port
    /// A name of `[A-Za-z0-9._-]`, up to 64 characters, not beginning with a dash or a dot.
    case name

    /// What is wrong with a value, as the end of a sentence; nil where nothing is.
    public func flaw(in value: String) -> String? {
        switch self {
        case .posixPath: Self.flaw(inPath: value)
        case .port:
            value.allSatisfy { $0.isASCII && $0.isNumber } && Int(value).map((1...65_535).contains) == true
                ? nil : "is no port; give a number from 1 to 65535"
        case .name:
            (1...64).contains(value.utf8.count) && value.first != "-" && value.first != "."
                && value.utf8.allSatisfy(Self.isNameByte)
                ? nil : "is no name; give up to 64 letters, digits, dots, dashes and underscores"
        }
    }

    private static func flaw(inPath path: String) -> String? {
        guard path.hasPrefix("/") else { return "is no absolute path; begin it with '/'" }
        guard path.utf8.count <= 1024 else { return "is longer than 1024 bytes" }
        guard !path.unicodeScalars.contains(where: \.isHidden) else {
            return "has a control, format or separator character in it; remove it"
        }
        guard !path.split(separator: "/").contains("..") else { return "has '..' in it; give the path it leads to" }
        return ForbiddenPath.reason(for: path).map { "is refused: \($0)" }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

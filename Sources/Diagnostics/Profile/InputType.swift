/// What values an input takes.
public enum InputType: String, Codable, Hashable, Sendable, CaseIterable {
    /// An absolute path of POSIX.
    case posixPath = "posix-path"
    /// A TCP or UDP port, 1 to 65535.
    case port
    /// A name of `[A-Za-z0-9._-]`, up to 64 characters, not beginning with a dash or a dot.
    case name

    /// What is wrong with a value; nil where nothing is.
    public func flaw(in value: String) -> InputFlaw? {
        switch self {
        case .posixPath: Self.flaw(inPath: value)
        case .port:
            value.allSatisfy { $0.isASCII && $0.isNumber } && Int(value).map((1...65_535).contains) == true
                ? nil : .notAPort
        case .name:
            (1...64).contains(value.utf8.count) && value.first != "-" && value.first != "."
                && value.utf8.allSatisfy(Self.isNameByte)
                ? nil : .notAName
        }
    }

    private static func flaw(inPath path: String) -> InputFlaw? {
        guard path.hasPrefix("/") else { return .relativePath }
        guard path.utf8.count <= 1024 else { return .tooLong }
        guard !path.unicodeScalars.contains(where: \.isHidden) else { return .hiddenCharacters }
        guard !path.split(separator: "/").contains("..") else { return .parentFolder }
        return ForbiddenPath.exclusion(of: path).map { .excluded($0) }
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

/// What values an input takes.
public enum InputType: String, Codable, Hashable, Sendable, CaseIterable {
    /// An absolute path of POSIX.
    case posixPath = "posix-path"
    /// An absolute path of Windows: of a drive, or of a share (UNC).
    case windowsPath = "windows-path"
    /// An absolute path of the machine's own kind.
    case path
    /// A TCP or UDP port, 1 to 65535.
    case port
    /// A name of `[A-Za-z0-9._-]`, up to 64 characters, not beginning with a dash or a dot.
    case name
    /// The name of an Android package: `ru.mobis`.
    case package
    /// The serial number of an Android device as `adb devices` lists it, or nothing for the only one.
    case serial

    /// What is wrong with a value on a platform; nil where nothing is.
    public func flaw(in value: String, on platform: Platform) -> InputFlaw? {
        switch (self, platform) {
        case (.posixPath, _), (.path, .posix): PathValue.flaw(inPosix: value)
        case (.windowsPath, _), (.path, .windows): PathValue.flaw(inWindows: value)
        case (.port, _):
            value.allSatisfy { $0.isASCII && $0.isNumber } && Int(value).map((1...65_535).contains) == true
                ? nil : .notAPort
        case (.name, _):
            (1...64).contains(value.utf8.count) && value.first != "-" && value.first != "."
                && value.utf8.allSatisfy { Self.isLetterOrDigit($0) || "._-".utf8.contains($0) }
                ? nil : .notAName
        case (.package, _): Self.isPackage(value) ? nil : .notAPackage
        case (.serial, _):
            value.utf8.count <= 64 && value.first != "-"
                && value.utf8.allSatisfy { Self.isLetterOrDigit($0) || "._:-".utf8.contains($0) }
                ? nil : .notASerial
        }
    }

    /// Whether a value may be left empty.
    var isOptional: Bool { self == .serial }

    private static func isPackage(_ value: String) -> Bool {
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        return value.utf8.count <= 128 && parts.count > 1
            && parts.allSatisfy { part in
                part.first.map { $0.isASCII && $0.isLetter } == true
                    && part.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "_") }
            }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

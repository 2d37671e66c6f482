/// What is wrong with the value of an input.
public enum InputFlaw: Hashable, Sendable, CustomStringConvertible {
    /// A path that does not begin at the root.
    case relativePath
    /// A path of more than 1024 bytes.
    case tooLong
    /// A control, format or separator character.
    case hiddenCharacters
    /// A path with `..` in it.
    case parentFolder
    /// A path that no probe may touch.
    case excluded(PathExclusion)
    /// No number from 1 to 65535.
    case notAPort
    /// No name of up to 64 letters, digits, dots, dashes and underscores.
    case notAName
    /// No absolute path of Windows.
    case notAWindowsPath
    /// No name of an Android package.
    case notAPackage
    /// No serial number of an Android device.
    case notASerial

    /// The end of an English sentence, for logs and authors of profiles.
    public var description: String {
        switch self {
        case .relativePath: "is no absolute path; begin it with '/'"
        case .tooLong: "is longer than 1024 bytes"
        case .hiddenCharacters: "has a control, format or separator character in it; remove it"
        case .parentFolder: "has '..' in it; give the path it leads to"
        case .excluded(let exclusion): "is refused: \(exclusion)"
        case .notAPort: "is no port; give a number from 1 to 65535"
        case .notAName: "is no name; give up to 64 letters, digits, dots, dashes and underscores"
        case .notAWindowsPath: "is no path of Windows; begin it with 'C:\\' or '\\\\SERVER\\SHARE\\'"
        case .notAPackage: "is no Android package; give a name such as 'ru.mobis'"
        case .notASerial: "is no serial number; give one that 'adb devices' lists, or nothing"
        }
    }
}

/// Why no probe may touch a path.
public enum PathExclusion: Hashable, Sendable, CustomStringConvertible {
    /// The client's 1C databases and server software, by clause 3.1 of the regulation.
    case database
    /// A part of it, which may hold secrets.
    case secret(String)
    /// A device.
    case device

    /// An English clause, for logs and authors of profiles.
    public var description: String {
        switch self {
        case .database: "clause 3.1 excludes the client's 1C databases and server software"
        case .secret(let part): "'\(part)' may hold secrets"
        case .device: "devices are not read"
        }
    }
}

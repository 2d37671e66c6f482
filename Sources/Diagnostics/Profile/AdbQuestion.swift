/// A question to an Android device at the machine, through its own `adb`.
public struct AdbQuestion: Hashable, Sendable {
    /// Who answers.
    public enum Side: String, Hashable, Sendable, CaseIterable {
        /// The device's shell.
        case shell
        /// The program `adb` itself: which devices there are.
        case host
    }

    /// Who answers.
    public var side: Side
    /// The words, without `adb`, the device and `shell`; inputs stand as `${name}`.
    public var words: [String]
    /// Keeps only the lines that match, as in ``FileQuestion/lines``.
    public var lines: String?

    /// The input that names the device, where a profile has it: `-s` is given where its value is not empty.
    public static let deviceInput = "device"
}

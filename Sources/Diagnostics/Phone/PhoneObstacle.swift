/// What adb says where a phone does not answer, and what the runner says where there is no adb server to ask.
enum PhoneObstacle {
    /// Why no phone answered; nil where the complaints say nothing of it.
    static func reason(in complaints: [UInt8]) -> UnknownReason? {
        let text = String(decoding: complaints, as: UTF8.self)
        return sayings.first { text.contains($0.words) }?.reason
    }

    /// What an answer says of things that the phone does not have, though its command ended well.
    static func absence(in answer: [UInt8]) -> UnknownReason? {
        let text = String(decoding: answer.prefix(longestSaying), as: UTF8.self)
        if text.contains("Can't find service: ") { return .unsupported }
        return text.contains("Unable to find package: ") ? .skipped : nil
    }

    /// What says so, for those who keep only matching lines: what is not said would read as an empty list.
    static let absencePattern = "find (service|package): "

    /// Why a command of the phone failed, which then answered nothing.
    static func failure(status: Int, saying text: [UInt8]) -> UnknownReason {
        let text = String(decoding: text.prefix(longestSaying), as: UTF8.self)
        if status == 127 || text.contains("not found") || text.contains("find service: ") { return .unsupported }
        if status == 126 || text.contains("ermission") || text.contains("SecurityException") { return .refused }
        return text.contains("No UID for") || text.contains("Unknown package") ? .skipped : .parse
    }

    /// An answer that says that there is nothing is short.
    private static let longestSaying = 2048

    /// The most telling first: an unauthorized phone is also not found, for some versions.
    private static let sayings: [(words: String, reason: UnknownReason)] = [
        ("propusk: no-key", .unauthorized),
        ("propusk: ", .unsupported),
        ("unauthorized", .unauthorized),
        ("authorizing", .unauthorized),
        ("more than one", .severalDevices),
        ("no permissions", .refused),
        ("insufficient permissions", .refused),
        ("no devices", .notConnected),
        ("offline", .notConnected),
        ("still connecting", .notConnected),
        ("not found", .notConnected),
        ("daemon", .unsupported),
        ("Android Debug Bridge", .unsupported),
    ]
}

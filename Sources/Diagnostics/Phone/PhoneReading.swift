/// How the answer to a question to a phone is read: adb passes it on, and not always as the phone gave it.
public struct PhoneReading: Codable, Hashable, Sendable {
    /// What stands before the phone's exit status at the end of its answer; nil where adb itself answers. Before
    /// Android 7 adb says 0 whatever became of a command, and a cable that is pulled out looks like an end.
    public let exitMark: String?
}

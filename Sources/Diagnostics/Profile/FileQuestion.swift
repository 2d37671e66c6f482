/// A question about files, which the runner answers itself: `docs/formats/profile.md`.
public struct FileQuestion: Hashable, Sendable {
    /// What is said of each file.
    public enum Show: String, Hashable, Sendable, CaseIterable {
        /// What is in it.
        case content
        /// `now SECONDS`, then `CHANGED BYTES NAME` for each file; nothing is read.
        case stat
    }

    /// The path; its last component may be a pattern with `*` and `?`. Inputs stand as `${name}`, and on Windows a
    /// folder such as `%PROGRAMDATA%` at its beginning.
    public var path: String
    /// How many of the matching files are taken, the newest, 1 to 100; they come oldest first.
    public var newest = 1
    /// How many bytes of the end of each file are read, on line borders.
    public var tail: Int?
    /// How many bytes of the beginning of each file are read, on line borders.
    public var head: Int?
    /// How old a file may be, in hours.
    public var hours: Int?
    /// Keeps only the lines that match, in the part of regular expressions that grep and .NET read alike.
    public var lines: String?
    /// Keeps only lines `KEY=VALUE` of these keys.
    public var keys: [String] = []
    /// What is said of each file.
    public var show = Show.content

    /// The most files that one question takes.
    public static let mostFiles = 100
}

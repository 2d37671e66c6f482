/// What is wrong with a configuration file, and where.
struct ConfigurationError: Error, Hashable, CustomStringConvertible {
    /// The file.
    let file: String
    /// The line, counted from 1.
    let line: Int?
    /// What is wrong.
    let reason: String

    var description: String { file + (line.map { ":\($0)" } ?? "") + ": " + reason }
}

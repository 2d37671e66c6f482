/// One `Authentication-Results` field (RFC 8601): what a mail server found out about a message.
public struct AuthenticationResults: Hashable, Sendable {
    /// Who found it out, in lower case.
    public let server: String
    /// What was found, in order; empty where nothing was looked at.
    public let results: [AuthenticationResult]

    /// Reads a field in one line; nil where it is none. What cannot be understood ends the reading, and what was read
    /// before it holds.
    public init?(_ field: String) {
        var reader = ResultReader(field)
        guard let server = reader.word() else { return nil }
        self.server = server.lowercased()
        // A version may stand there, and only the first one is known.
        if let version = reader.word(), version != "1" { return nil }
        var results: [AuthenticationResult] = []
        while results.count < 50, reader.take(";"), let result = AuthenticationResult(from: &reader) {
            results.append(result)
        }
        self.results = results
    }

    /// The results of our own server: of the topmost field that names it.
    ///
    /// Whatever stands below, or names another server, can have been written by the sender.
    public static func own(in fields: [String], server: String) -> AuthenticationResults? {
        for field in fields {
            if let results = AuthenticationResults(field), results.server == server.lowercased() { return results }
        }
        return nil
    }
}

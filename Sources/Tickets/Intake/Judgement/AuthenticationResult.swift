/// The result of one method, such as `dkim=pass header.d=client.example`.
public struct AuthenticationResult: Hashable, Sendable {
    /// The method in lower case, such as `dkim`.
    public let method: String
    /// The result in lower case, such as `pass`.
    public let value: String
    /// The properties by `type.name` in lower case, the first of each.
    public let properties: [String: String]

    /// Reads one result; nil at `none` and where something else stands.
    init?(from reader: inout ResultReader) {
        guard let method = reader.word() else { return nil }
        if reader.take("/") { _ = reader.word() }
        guard reader.take("="), let value = reader.word() else { return nil }
        self.method = method.lowercased()
        self.value = value.lowercased()
        var properties: [String: String] = [:]
        while properties.count < 50, let name = reader.word() {
            guard reader.take("="), let text = reader.value() else { break }
            if properties[name.lowercased()] == nil { properties[name.lowercased()] = text }
        }
        self.properties = properties
    }
}

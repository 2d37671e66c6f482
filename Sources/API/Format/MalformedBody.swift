/// Why a body could not be read as the command it should be.
///
/// It names keys and kinds, never values: the value may be a decision code.
public struct MalformedBody: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, for the person who wrote the program that sent it.
    public let reason: String

    /// A body that is wrong in this way.
    init(reason: String) {
        self.reason = reason
    }

    /// Puts Foundation's finding into words.
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(reason: "'\(Self.name(context.codingPath + [key]))' is missing")
        case .valueNotFound(_, let context):
            self.init(reason: "'\(Self.name(context.codingPath))' is null")
        case .typeMismatch(let type, let context):
            self.init(reason: "\(Self.place(context.codingPath)) is not \(Self.kind(type))")
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            self.init(reason: "the body is not JSON")
        case .dataCorrupted(let context):
            self.init(reason: "\(Self.place(context.codingPath)) has a value that is not allowed")
        @unknown default:
            self.init(reason: "the body is not JSON")
        }
    }

    public var description: String { "malformed body: \(reason)" }

    private static func place(_ path: [any CodingKey]) -> String {
        path.isEmpty ? "the body" : "'\(name(path))'"
    }

    private static func name(_ path: [any CodingKey]) -> String {
        path.map { $0.intValue.map(String.init) ?? snakeCase($0.stringValue) }.joined(separator: ".")
    }

    /// The key as it stands in JSON: Foundation reports the Swift name.
    private static func snakeCase(_ name: String) -> String {
        name.reduce(into: "") { text, character in
            text += character.isUppercase ? "_" + character.lowercased() : String(character)
        }
    }

    private static func kind(_ type: Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Bool.Type: "true or false"
        case is Int.Type, is Int64.Type: "an integer"
        case is [String: Any].Type: "an object"
        case is [Any].Type: "a list"
        default: "what it should be"
        }
    }
}

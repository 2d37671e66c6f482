import Access
import Foundation
import Wording

/// Why a body could not be read as the command it should be.
///
/// It names keys and kinds, never values: the value may be a decision code.
public struct MalformedBody: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong; worded in the reader's language where it is answered.
    let problem: Problem

    /// A body that is wrong in this way.
    init(_ code: Problem.Code, _ context: [String: String] = [:]) {
        problem = Problem(code, context)
    }

    /// Takes over what Foundation found.
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(.keyMissing, ["key": Self.name(context.codingPath + [key])])
        case .valueNotFound(_, let context):
            self.init(.keyNull, ["key": Self.name(context.codingPath)])
        case .typeMismatch(let type, let context) where context.codingPath.isEmpty:
            self.init(.bodyWrongKind, ["kind": Self.kind(type)])
        case .typeMismatch(let type, let context):
            self.init(.keyWrongKind, ["key": Self.name(context.codingPath), "kind": Self.kind(type)])
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            self.init(.bodyNotJSON)
        case .dataCorrupted(let context):
            self.init(.keyValueRefused, ["key": Self.name(context.codingPath)])
        @unknown default:
            self.init(.bodyNotJSON)
        }
    }

    /// What is wrong, in English: for logs, and for the program that got an answer it cannot read.
    public var reason: String { Wording(.en, timeZone: .gmt).problem(problem).message }

    public var description: String { "malformed body: \(reason)" }

    private static func name(_ path: [any CodingKey]) -> String {
        path.map { $0.intValue.map(String.init) ?? snakeCase($0.stringValue) }.joined(separator: ".")
    }

    /// The key as it stands in JSON: Foundation reports the Swift name.
    private static func snakeCase(_ name: String) -> String {
        name.reduce(into: "") { text, character in
            text += character.isUppercase ? "_" + character.lowercased() : String(character)
        }
    }

    /// The kind as `Wording` knows it.
    private static func kind(_ type: Any.Type) -> String {
        switch type {
        case is String.Type: "string"
        case is Bool.Type: "boolean"
        case is Int.Type, is Int64.Type: "integer"
        case is [String: Any].Type: "object"
        case is [Any].Type: "list"
        default: "other"
        }
    }
}

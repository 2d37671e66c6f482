import Foundation
import Wording

/// A command as it arrives: the JSON object of the body, completed by what stands in the path.
struct CommandBody {
    private var fields: [String: Any]

    /// Reads the body; an empty one is an empty object.
    init(_ json: Data) throws(MalformedBody) {
        guard !json.isEmpty else {
            fields = [:]
            return
        }
        guard let value = try? JSONSerialization.jsonObject(with: json) else {
            throw MalformedBody(.bodyNotJSON)
        }
        guard let object = value as? [String: Any] else { throw MalformedBody(.bodyNotObject) }
        fields = object
    }

    /// Puts a placeholder's value in its place.
    mutating func fill(_ placeholder: String, with value: String) throws(MalformedBody) {
        guard fields[placeholder] == nil else {
            throw MalformedBody(.keyInPath, ["key": placeholder])
        }
        guard Route.isInteger(placeholder) else {
            fields[placeholder] = value
            return
        }
        guard let number = Int64(value) else {
            throw MalformedBody(.keyWrongKind, ["key": placeholder, "kind": "integer"])
        }
        fields[placeholder] = number
    }

    /// Sets fields that the caller left out.
    mutating func fillMissing(_ defaults: [String: [String]]) {
        fields.merge(defaults) { given, _ in given }
    }

    /// The command.
    ///
    /// A key that the command doesn't have is refused: a narrowing with a typing error must not become a consent to
    /// the whole. What the command has is learnt by writing it again.
    ///
    /// - Throws: ``MalformedBody``.
    func command<Command: Codable>(_ type: Command.Type, _ coder: JSONCoder) throws(MalformedBody) -> Command {
        guard let json = try? JSONSerialization.data(withJSONObject: fields) else {
            throw MalformedBody(.bodyNotJSON)
        }
        let command = try coder.decode(type, from: json)
        let known = Self.keys(of: command, coder)
        let unknown = fields.filter { !($0.value is NSNull) && !known.contains($0.key) }.keys.sorted()
        guard let key = unknown.first else { return command }
        throw MalformedBody(.keyUnknown, ["key": key, "known": known.sorted().joined(separator: ", ")])
    }

    private static func keys(of command: some Encodable, _ coder: JSONCoder) -> Set<String> {
        guard let json = try? coder.encode(command),
            let object = try? JSONSerialization.jsonObject(with: json) as? [String: Any]
        else { return [] }
        return Set(object.keys)
    }
}

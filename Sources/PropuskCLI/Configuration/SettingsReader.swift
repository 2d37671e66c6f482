import Wording
import Yams

/// Reads one mapping of a YAML file key by key; what nobody asked for is an error at the end.
struct SettingsReader {
    private let file: String
    private let place: String
    private let line: Int?
    private var nodes: [String: Node]

    /// Reads a whole file.
    ///
    /// - Throws: ``ConfigurationError`` for text that is no mapping.
    init(yaml: String, file: String) throws {
        let root: Node?
        do {
            root = try compose(yaml: yaml)
        } catch {
            throw ConfigurationError(.settingsNotYAML, file: file, ["details": "\(error)"])
        }
        guard let root else { throw ConfigurationError(.settingsEmpty, file: file) }
        try self.init(root, file: file, place: "")
    }

    private init(_ node: Node, file: String, place: String) throws {
        self.file = file
        self.place = place
        line = node.mark?.line
        guard let mapping = node.mapping else {
            let key = place.split(separator: ".").joined(separator: ".")
            throw ConfigurationError(.settingsNotMapping, file: file, line: line, ["key": key])
        }
        nodes = [:]
        for (key, value) in mapping {
            guard let name = key.string, nodes.updateValue(value, forKey: name) == nil else {
                throw ConfigurationError(.settingRepeated, file: file, line: key.mark?.line)
            }
        }
    }

    /// An error at a key of this mapping.
    func error(at key: String, _ code: Problem.Code, _ values: [String: String] = [:]) -> ConfigurationError {
        ConfigurationError(
            code,
            file: file,
            line: nodes[key]?.mark?.line ?? line,
            values.merging(["key": place + key]) { $1 }
        )
    }

    /// Takes the value of a key through `parse`, which answers nil for a value it does not take.
    ///
    /// - Returns: nil where the key is absent.
    mutating func take<Value>(_ key: String, _ expectation: Expectation, _ parse: (String) -> Value?) throws -> Value? {
        guard let node = nodes[key] else { return nil }
        guard let text = node.scalar?.string, let value = parse(text) else {
            throw error(at: key, .settingInvalid, expectation.values)
        }
        nodes[key] = nil
        return value
    }

    /// Takes a value that must be there.
    mutating func require<Value>(_ key: String, _ expectation: Expectation, _ parse: (String) -> Value?) throws -> Value
    {
        guard let value = try take(key, expectation, parse) else { throw error(at: key, .settingMissing) }
        return value
    }

    /// Takes a mapping inside this one.
    mutating func takeSection(_ key: String) throws -> SettingsReader? {
        guard let node = nodes.removeValue(forKey: key) else { return nil }
        return try SettingsReader(node, file: file, place: "\(place)\(key).")
    }

    /// Refuses keys that nobody asked for: a typing error must not leave a setting at its default unseen.
    func finish(known: [String]) throws {
        guard let key = nodes.keys.min() else { return }
        throw error(at: key, .settingUnknown, ["known": known.joined(separator: ", ")])
    }
}

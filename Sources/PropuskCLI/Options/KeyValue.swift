import ArgumentParser
import Wording

/// `KEY=VALUE`, as inputs and claims are given.
struct KeyValue: ExpressibleByArgument, Hashable {
    let key: String
    let value: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else { return nil }
        key = String(argument[..<equals])
        value = String(argument[argument.index(after: equals)...])
    }

    /// The pairs as a dictionary.
    ///
    /// - Throws: a usage error where a key is given twice.
    static func dictionary(_ pairs: [KeyValue]) throws -> [String: String] {
        try pairs.reduce(into: [:]) { values, pair in
            guard values.updateValue(pair.value, forKey: pair.key) == nil else {
                throw CommandFailure(.usage, .keyTwice, ["key": pair.key])
            }
        }
    }
}

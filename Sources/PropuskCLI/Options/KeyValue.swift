import ArgumentParser

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
        try Dictionary(pairs.map { ($0.key, $0.value) }) { _, _ in
            throw CommandFailure(.usage, "a key is given twice")
        }
    }
}

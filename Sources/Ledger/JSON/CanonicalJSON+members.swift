extension CanonicalJSON {
    /// The members of an object, whose names are known.
    ///
    /// A list and not a dictionary: there are four at the most, and a million openings are read in one go.
    struct Members {
        fileprivate let list: [Member]

        subscript(name: String) -> CanonicalJSON? {
            list.first { $0.name == name }?.value
        }
    }

    /// The members of an object.
    ///
    /// - Parameters:
    ///   - required: names that must be there, in ASCII.
    ///   - optional: names that may be there; any other is refused.
    /// - Throws: `malformedEvent`.
    func members(_ required: [String], optional: [String] = []) throws(LedgerError) -> Members {
        guard case .object(let list) = self else { throw LedgerError(.malformedEvent, "expected an object") }
        guard list.allSatisfy({ required.contains($0.name) || optional.contains($0.name) }),
            required.allSatisfy({ name in list.contains { $0.name == name } })
        else { throw LedgerError(.malformedEvent, "expected \(required.joined(separator: ", "))") }
        return Members(list: list)
    }

    /// The text of a string; nil for anything else.
    var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The number of an integer; nil for anything else.
    var integer: Int? {
        guard case .integer(let number) = self else { return nil }
        return number
    }

    /// The elements of an array; nil for anything else.
    var array: [CanonicalJSON]? {
        guard case .array(let values) = self else { return nil }
        return values
    }
}

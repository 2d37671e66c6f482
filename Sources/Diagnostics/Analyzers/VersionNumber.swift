/// A version as its numbers: `5.5.40` is above `5.5.9`, and `5.5` is `5.5.0`.
///
/// Between the points stand a number and perhaps letters behind it: `9.2p1` is above `9.2`, `9.2p10` above `9.2p9`.
public struct VersionNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// What stands between two points.
    private struct Component: Hashable {
        var number: Int
        /// What follows the number, in runs of digits and of other characters.
        var suffix: [Run]

        static let zero = Component(number: 0, suffix: [])
    }

    private enum Run: Hashable, Comparable {
        case letters(String)
        case number(Int)
    }

    /// The longest text of a version, in bytes.
    public static let longest = 60

    private let components: [Component]
    /// The version as it was written.
    public let description: String

    /// Reads a version; nil where the text is none.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= Self.longest else { return nil }
        var components: [Component] = []
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            guard let component = Self.component(part) else { return nil }
            components.append(component)
        }
        // Zeros at the end say nothing.
        while components.count > 1, components.last == .zero { components.removeLast() }
        self.components = components
        description = text
    }

    private static func component(_ part: Substring) -> Component? {
        let digits = part.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits) else { return nil }
        var suffix: [Run] = []
        var rest = part[digits.endIndex...]
        while let first = rest.first {
            guard isOfSuffix(first) else { return nil }
            let isNumber = first.isNumber
            let run = rest.prefix { isOfSuffix($0) && $0.isNumber == isNumber }
            if isNumber {
                guard let number = Int(run) else { return nil }
                suffix.append(.number(number))
            } else {
                suffix.append(.letters(run.lowercased()))
            }
            rest = rest[run.endIndex...]
        }
        return Component(number: number, suffix: suffix)
    }

    private static func isOfSuffix(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "-_+~".contains(character))
    }

    /// Versions of the same numbers are the same, however many zeros they end with.
    public static func == (left: VersionNumber, right: VersionNumber) -> Bool { left.components == right.components }

    /// Compares number by number from the left; a missing one is 0.
    public static func < (left: VersionNumber, right: VersionNumber) -> Bool {
        for place in 0..<max(left.components.count, right.components.count) {
            let one = place < left.components.count ? left.components[place] : .zero
            let other = place < right.components.count ? right.components[place] : .zero
            if one.number != other.number { return one.number < other.number }
            if one.suffix != other.suffix { return one.suffix.lexicographicallyPrecedes(other.suffix) }
        }
        return false
    }

    /// Agrees with equality.
    public func hash(into hasher: inout Hasher) { hasher.combine(components) }
}

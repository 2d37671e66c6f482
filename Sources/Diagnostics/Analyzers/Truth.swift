/// A truth value of Kleene's strong logic: what is not known is neither true nor false, and never becomes either.
public enum Truth: String, Codable, Hashable, Sendable, CaseIterable {
    /// It holds.
    case yes
    /// It does not hold.
    case no
    /// Nobody can say.
    case unknown

    /// The truth of what is known.
    public init(_ isTrue: Bool) {
        self = isTrue ? .yes : .no
    }

    /// The opposite; of what is unknown the opposite is unknown.
    public static prefix func ! (truth: Truth) -> Truth {
        switch truth {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    /// Whether both hold; one that does not hold decides, whatever the other is.
    public func and(_ other: Truth) -> Truth {
        switch (self, other) {
        case (.no, _), (_, .no): .no
        case (.yes, .yes): .yes
        default: .unknown
        }
    }

    /// Whether one of both holds; one that holds decides, whatever the other is.
    public func or(_ other: Truth) -> Truth {
        switch (self, other) {
        case (.yes, _), (_, .yes): .yes
        case (.no, .no): .no
        default: .unknown
        }
    }
}

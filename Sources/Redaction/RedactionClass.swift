/// What kind of thing was taken out of a text.
public enum RedactionClass: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Gives access: a password, key, token or licence.
    case secret
    /// Says who: a user's or client's name.
    case personal
    /// Says where in a network.
    case network
    /// Says which piece of hardware.
    case device

    /// From the least to the most harmful to leak: where spans of several classes meet, the highest one names them.
    public static func < (left: RedactionClass, right: RedactionClass) -> Bool { left.weight < right.weight }

    private var weight: Int {
        switch self {
        case .device: 0
        case .network: 1
        case .personal: 2
        case .secret: 3
        }
    }
}

/// How strongly a consent binds whom (DESIGN §1). Pages, mails and receipts name it and never claim more.
public enum Grade: String, Codable, Sendable, CaseIterable, Comparable {
    /// A registered contact typed the decision code: binds agents and outsiders; the broker's operator is trusted.
    case code
    /// The contact also signed the consent text with a registered key: nobody can invent an approval.
    case signed
    /// The machine itself checks the contact's own key: a broken or malicious broker can run nothing else there.
    case held

    public static func < (one: Self, other: Self) -> Bool { one.strength < other.strength }

    private var strength: Int {
        switch self {
        case .code: 0
        case .signed: 1
        case .held: 2
        }
    }
}

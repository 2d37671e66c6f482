/// Where an enrolment stands.
public enum EnrolmentState: String, Codable, Sendable, CaseIterable {
    /// Nobody has decided yet, and it has no effect.
    case waiting
    /// A contact of the client confirmed it.
    case confirmed
    /// A contact of the client refused it, for good.
    case refused
    /// Something newer about the same was entered.
    case replaced
    /// Nobody answered in time.
    case lapsed
}

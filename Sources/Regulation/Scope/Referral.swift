/// Whom to ask what support does not answer (clause 1.3).
public enum Referral: String, Codable, Sendable, CaseIterable {
    /// The internet provider.
    case internetProvider
    /// The developer of the other software: 1C, or the partner who serves its configuration.
    case softwareDeveloper
    /// A specialist of the client's own or hired by the client: clause 1.3 ends with "и т.п.".
    case clientSpecialist

    /// How it is written to a client.
    public var text: ClauseText {
        switch self {
        case .internetProvider:
            ClauseText(ru: "интернет-провайдер", en: "the internet provider")
        case .softwareDeveloper:
            ClauseText(
                ru: "разработчик стороннего программного обеспечения (например, партнёр фирмы «1С»)",
                en: "the developer of the other software (for example a partner of 1C)"
            )
        case .clientSpecialist:
            ClauseText(
                ru: "ваш системный администратор или программист",
                en: "your system administrator or programmer"
            )
        }
    }
}

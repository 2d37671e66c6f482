/// What a ticket has to contain (clause 4.1), one case for each thing that can be there or not.
public enum IntakeItem: String, Codable, Sendable, CaseIterable {
    /// What the problem is.
    case description
    /// The steps that reproduce it.
    case steps
    /// The words of the product.
    case productTerms
    /// The number of the server part's version.
    case serverVersion
    /// The server part's edition, first half: 32 or 64 bits.
    case serverBitness
    /// The server part's edition, second half: the 1C configuration that it is made for.
    case serverConfiguration
    /// Demo or commercial.
    case serverLicence
    /// The number of the mobile part's version.
    case mobileVersion
    /// The date of the mobile part's version.
    case mobileVersionDate
    /// The mobile part's edition, Standard or Pro.
    case mobileEdition
    /// Settings of Mobi-C, and versions and settings of the client's software.
    case settings

    /// How much the regulation wants it.
    public enum Necessity: String, Codable, Sendable, CaseIterable {
        /// "Обращение должно включать".
        case required
        /// "По возможности", "желательно": it speeds things up, and its lack is no reason for anything.
        case desired
        /// "Может быть запрошена": only when support asks.
        case onRequest
    }

    /// How much the regulation wants it.
    public var necessity: Necessity {
        switch self {
        case .steps, .productTerms: .desired
        case .settings: .onRequest
        case .description, .serverVersion, .serverBitness, .serverConfiguration, .serverLicence, .mobileVersion,
            .mobileVersionDate, .mobileEdition:
            .required
        }
    }

    /// The item of the regulation.
    public var item: ClauseItem {
        switch self {
        case .description, .steps: ClauseItem(.intake, 1)
        case .productTerms: ClauseItem(.intake, 2)
        case .serverVersion, .serverBitness, .serverConfiguration, .serverLicence, .mobileVersion, .mobileVersionDate,
            .mobileEdition:
            ClauseItem(.intake, 3)
        case .settings: ClauseItem(.intake, 4)
        }
    }

    /// The fact that answers it; nil for what only people can say.
    public var fact: ClaimName? {
        switch self {
        case .serverVersion: .serverVersion
        case .serverBitness: .serverBitness
        case .serverConfiguration: .serverConfiguration
        case .serverLicence: .serverLicence
        case .mobileVersion: .mobileVersion
        case .mobileVersionDate: .mobileVersionDate
        case .mobileEdition: .mobileEdition
        case .description, .steps, .productTerms, .settings: nil
        }
    }
}

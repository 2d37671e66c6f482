/// What a ticket can be about: one case for each item of the lists of clauses 3.1 to 3.4.
public enum SupportTopic: String, Codable, Sendable, CaseIterable {
    // 3.1, covered.
    /// Advice on installing the product.
    case installationAdvice
    /// Typical problems of an installation.
    case installationProblems
    /// Which 1C configuration and which phones to choose.
    case choiceOfConfiguration
    /// Problems with licence keys.
    case licenceKeys
    /// An update that was installed wrongly.
    case failedUpdate
    // 3.1, not covered.
    /// Installing and setting up server software and 1C products.
    case serverInstallation
    /// Preparing and moving archive copies of the main directory.
    case archiveTransfer
    /// Diagnosing the client's 1C database and server software.
    case databaseDiagnosis
    /// Changing the configuration and the standard data of the client's 1C database.
    case databaseIntervention
    /// Exchange through a proxy or a complicated connection.
    case complexConnection
    // 3.2, covered.
    /// A failure in operation, and getting the project to work again.
    case operationFailure
    /// A fault of the product.
    case productFault
    // 3.2, not covered.
    /// Errors of the 1C database.
    case databaseErrors
    /// Errors of server software and of the 1C configuration.
    case serverErrors
    // 3.3, covered.
    /// What the product does, where the documentation is silent.
    case functions
    /// How the product is licensed.
    case licensing
    /// Scaling the product.
    case scaling
    /// Security settings.
    case security
    /// Wishes for the product.
    case wishes
    /// The documentation itself.
    case documentation
    // 3.4, covered.
    /// Integration with a 1C database.
    case integration
    /// The exchange protocol and the functions of the modules.
    case exchangeProtocol
    // 3.4, not covered.
    /// Programming in general.
    case programming
    /// Concrete tasks with given logic.
    case customLogic
}

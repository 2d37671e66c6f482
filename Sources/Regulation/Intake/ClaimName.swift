/// The name of a fact that a ticket's text can claim. Where a probe measures the same thing, the names are the same, so
/// that claimed and measured stand side by side.
public enum ClaimName: String, Codable, Sendable, CaseIterable {
    /// The version of the server part, `5.5.40`.
    case serverVersion = "server.version"
    /// `x86` or `x64`.
    case serverBitness = "server.bitness"
    /// The 1C configuration that the server part is made for.
    case serverConfiguration = "server.configuration"
    /// The configuration's version, `3.0.4.45`.
    case serverConfigurationVersion = "server.configuration_version"
    /// `demo` or `commercial`.
    case serverLicence = "server.licence"
    /// The main directory of Mobi-C.
    case serverDirectory = "server.main_directory"
    /// Whether the exchange with phones is on: `yes` or `no`.
    case serverExchange = "exchange.on"
    /// The port of the exchange.
    case serverPort = "exchange.port"
    /// The date of the PocketServer component, `2021-12-08`.
    case pocketServer = "pocketserver.date"
    /// The version of the 1C platform, `8.3.23.1782`.
    case platformVersion = "platform.version"
    /// The platform's bitness, `x86` or `x64`.
    case platformBitness = "platform.bitness"
    /// The operating system.
    case system = "os.name"
    /// The number of the mobile part's version.
    case mobileVersion = "mobile.version"
    /// The date of the mobile part's version, `2024-07-22`.
    case mobileVersionDate = "mobile.version_date"
    /// `standard` or `pro`.
    case mobileEdition = "mobile.edition"
}

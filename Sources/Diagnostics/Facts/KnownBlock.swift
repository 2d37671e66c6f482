/// A text whose layout is known.
public enum KnownBlock: String, Codable, Hashable, Sendable, CaseIterable {
    /// What the button «i» of Mobi-C copies.
    case mobiC = "mobi-c"

    /// The facts that it may bring.
    public var targets: [FactTarget] {
        [
            ("server.version", FactKind.version), ("server.bitness", .text), ("server.licence", .text),
            ("server.main_directory", .text), ("server.configuration", .text),
            ("server.configuration_version", .version), ("platform.version", .version), ("platform.bitness", .text),
            ("exchange.on", .text), ("exchange.base_code", .text), ("exchange.port", .integer),
            ("pocketserver.date", .text), ("os.name", .text), ("os.version", .version), ("os.build", .text),
            ("mobile.version", .text), ("mobile.version_date", .text), ("mobile.edition", .text),
        ]
        .map { FactTarget(name: $0, kind: $1, isRequired: false) }
    }
}

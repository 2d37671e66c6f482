/// The act that makes a day free or moves it: the reason that an explained deadline gives.
public struct LegalAct: Hashable, Sendable {
    /// How the act is cited.
    public let title: ClauseText

    /// An act by its citation.
    public init(_ title: ClauseText) {
        self.title = title
    }

    /// Labour Code of Russia, article 112: the holidays, and a holiday on a weekend moving to the next working day.
    public static let labourCode112 = LegalAct(
        ClauseText(ru: "ст. 112 Трудового кодекса РФ", en: "article 112 of the Labour Code of Russia")
    )

    /// Labour Code of Russia, article 95: the working day before a holiday is an hour shorter.
    public static let labourCode95 = LegalAct(
        ClauseText(ru: "ст. 95 Трудового кодекса РФ", en: "article 95 of the Labour Code of Russia")
    )
}

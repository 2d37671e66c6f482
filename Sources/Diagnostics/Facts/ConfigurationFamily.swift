/// The 1C configurations that the server part is made for: its edition (clause 4.1).
///
/// Each has a line of version numbers of its own, so that "the newest version" means nothing without it.
public enum ConfigurationFamily: String, Codable, Hashable, Sendable, CaseIterable {
    case trade10 = "УТ 10.3"
    case trade11 = "УТ 11"
    case complex = "КА"
    case erp = "ERP"
    case smallBusiness = "УНФ"
    case accounting2 = "БП 2"
    case accounting3 = "БП 3"
    case retail = "Розница"
    case manufacturing = "УПП"
    case tradeEnterprise = "УТП"

    /// The family of a configuration, by its name as 1C or people write it, and its version where the name leaves it open;
    /// nil for what is none of these.
    public init?(configuration name: String, version: String?) {
        let folded = name.lowercased().replacing("ё", with: "е").filter { $0.isLetter || $0.isNumber || $0 == "." }
        let generation = Self.generation(in: folded) ?? version.flatMap { Int($0.prefix { $0.isNumber }) }
        let known = Self.names.first { entry in
            entry.stems.contains { folded.contains($0) }
                || entry.abbreviation.map { folded.prefix { $0.isLetter } == $0 } == true
        }
        guard let family = known?.family(generation) else { return nil }
        self = family
    }

    private struct Name: Sendable {
        let stems: [String]
        let abbreviation: String?
        let family: @Sendable (_ generation: Int?) -> ConfigurationFamily?

        init(
            _ stems: [String],
            _ abbreviation: String?,
            _ family: @escaping @Sendable (_ generation: Int?) -> ConfigurationFamily?
        ) {
            self.stems = stems
            self.abbreviation = abbreviation
            self.family = family
        }
    }

    /// In an order in which no name hides behind a part of another.
    private static let names: [Name] = [
        Name(["erp"], nil) { _ in .erp },
        Name(["комплекснаяавтоматизация"], "ка") { _ in .complex },
        Name(["управлениенебольшойфирмой"], "унф") { _ in .smallBusiness },
        Name(["управлениепроизводственнымпредприятием"], "упп") { _ in .manufacturing },
        Name(["управлениеторговымпредприятием"], "утп") { _ in .tradeEnterprise },
        Name(["управлениеторговлей"], "ут") { $0 == 10 ? .trade10 : $0 == 11 ? .trade11 : nil },
        Name(["бухгалтерияпредприятия"], "бп") { $0 == 2 ? .accounting2 : $0 == 3 ? .accounting3 : nil },
        Name(["розница"], nil) { _ in .retail },
    ]

    /// The number behind "редакция", or behind an abbreviation: `Управление торговлей, редакция 11.5`, `УТ 10.3`.
    private static func generation(in folded: String) -> Int? {
        let after = folded.firstRange(of: "редакция")?.upperBound ?? folded.firstIndex(where: \.isNumber)
        return after.flatMap { Int(folded[$0...].prefix { $0.isNumber }) }
    }
}

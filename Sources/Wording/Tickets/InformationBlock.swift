public import Access

/// The report that the round «i» button of Mobi-C's server part copies, made of a ticket's facts: the same fields in the
/// same order, and the phone's below.
///
/// What is not known says so; what rests on the client's word alone is marked.
public struct InformationBlock: Sendable {
    /// What a value is worth.
    public enum Worth: Sendable {
        /// Read by the broker.
        case measured
        /// In a result that the client sent.
        case sent
        /// In the client's words.
        case claimed
    }

    /// A value and what it is worth.
    public struct Value: Sendable {
        let text: String
        let worth: Worth

        /// A value.
        public init(_ text: String, worth: Worth) {
            self.text = text
            self.worth = worth
        }
    }

    private let values: [String: Value]

    /// A report of these facts, by name.
    public init(_ values: [String: Value]) {
        self.values = values
    }

    /// The report in both languages.
    public var text: Bilingual {
        Bilingual(ru: lines(.ru).joined(separator: "\n"), en: lines(.en).joined(separator: "\n"))
    }

    private func lines(_ language: Language) -> [String] {
        let fields: [(label: Bilingual, parts: [Value?])] = [
            (both("Обработка", "Module"), [values["server.version"]]),
            (both("Основной каталог", "Main directory"), [values["server.main_directory"]]),
            (
                both("Конфигурация", "Configuration"),
                [values["server.configuration"], bracketed("server.configuration_version")]
            ),
            (both("Платформа", "Platform"), [platform, platformBits]),
            (both("Обмен с КПК", "Exchange with phones"), [isOn(language), values["exchange.base_code"], port]),
            (
                both("PocketServer", "PocketServer"),
                [values["pocketserver.date"].map { Value(day($0.text), worth: $0.worth) }]
            ),
            (both("Версия ОС", "Operating system"), system),
            (both("КПК", "Phone"), [mobileVersion(language), values["mobile.edition"], values["mobile.package"]]),
            (both("Android", "Android"), [values["android.version"], bracketed("android.sdk", "SDK ")]),
            (both("Устройство", "Device"), [values["device.model"]]),
        ]
        return fields.map { "\($0.label[language]): \(line(of: $0.parts.compactMap(\.self), language))" }
    }

    /// Values with spaces between them, and a mark where one of them is only said or sent.
    private func line(of parts: [Value], _ language: Language) -> String {
        guard !parts.isEmpty else { return both("неизвестно", "unknown")[language] }
        let text = parts.map(\.text).joined(separator: " ")
        if parts.contains(where: { $0.worth == .claimed }) {
            return text + both(" (со слов клиента)", " (the client says so)")[language]
        }
        if parts.contains(where: { $0.worth == .sent }) {
            return text + both(" (результат прислал клиент)", " (in a result that the client sent)")[language]
        }
        return text
    }
}

extension InformationBlock {
    private var platform: Value? { values["platform.version"] ?? values["onec.version"] }

    private var platformBits: Value? {
        (values["platform.bitness"] ?? values["onec.bitness"]).map { value in
            Value("(Windows \(value.text == "x64" ? "x86-64" : value.text))", worth: value.worth)
        }
    }

    private var port: Value? { values["exchange.port"].map { Value(":\($0.text)", worth: $0.worth) } }

    private func isOn(_ language: Language) -> Value? {
        values["exchange.on"].map { value in
            let words = ["yes": both("Да", "Yes"), "no": both("Нет", "No")]
            return Value(words[value.text]?[language] ?? value.text, worth: value.worth)
        }
    }

    /// The block's own line has all in one; other sources tell version and build apart.
    private var system: [Value?] {
        guard let name = values["os.name"], !name.text.lowercased().contains("version") else {
            return [values["os.name"]]
        }
        let version = values["os.version"].map { Value("version \($0.text)", worth: $0.worth) }
        return [name, version, bracketed("os.build", "Build ")]
    }

    private func mobileVersion(_ language: Language) -> Value? {
        guard let version = values["mobile.version"] else { return nil }
        let date = values["mobile.version_date"]
        let from = date.map { both(" от \(day($0.text))", " of \(day($0.text))")[language] } ?? ""
        let isSaid = date?.worth == .claimed || version.worth == .claimed
        return Value(
            both("версия \(version.text)", "version \(version.text)")[language] + from,
            worth: isSaid ? .claimed : version.worth
        )
    }

    private func bracketed(_ name: String, _ lead: String = "") -> Value? {
        values[name].map { Value("(\(lead)\($0.text))", worth: $0.worth) }
    }

    /// `2021-12-08` as the product writes days: `08.12.2021`.
    private func day(_ text: String) -> String {
        let parts = text.split(separator: "-")
        return parts.count == 3 && parts[0].count == 4 ? parts.reversed().joined(separator: ".") : text
    }
}

import Testing

@testable import Diagnostics

@Suite struct EditionTests {
    @Test(
        arguments: [
            ("УправлениеНебольшойФирмойБазовая", "3.0.4.45", ConfigurationFamily.smallBusiness),
            ("УправлениеТорговлей", "11.5.12.73", .trade11), ("УправлениеТорговлей", "10.3.67.2", .trade10),
            ("Управление торговлей, редакция 11.5", nil, .trade11),
            ("Управление торговлей, редакция 10.3", nil, .trade10),
            ("УТ 11.5", nil, .trade11), ("УТ10", nil, .trade10), ("КомплекснаяАвтоматизация2", nil, .complex),
            ("Комплексная автоматизация, редакция 1.1", nil, .complex), ("КА 2", nil, .complex),
            ("1С:ERP Управление предприятием 2", nil, .erp), ("БухгалтерияПредприятия", "3.0.150.29", .accounting3),
            ("Бухгалтерия предприятия, редакция 2.0", nil, .accounting2), ("БП 3", nil, .accounting3),
            ("БухгалтерияПредприятияБазовая", "3.0.1", .accounting3), ("Розница", "2.3.20", .retail),
            ("РозницаБазовая", nil, .retail), ("УправлениеПроизводственнымПредприятием", "1.3.200", .manufacturing),
            ("УПП", nil, .manufacturing), ("Управление торговым предприятием", nil, .tradeEnterprise),
        ] as [(String, String?, ConfigurationFamily)]
    )
    func `a configuration tells the edition`(name: String, version: String?, family: ConfigurationFamily) {
        #expect(ConfigurationFamily(configuration: name, version: version) == family)
    }

    @Test(
        arguments: [
            ("Зарплата и управление персоналом", "3.1"), ("УправлениеТорговлей", nil), ("УправлениеТорговлей", "9.2"),
            ("", nil),
            ("Утро", "11"), ("Документооборот", "2.1"), ("БухгалтерияПредприятия", "1.6"),
        ] as [(String, String?)]
    )
    func `what is none of the supported ones is none`(name: String, version: String?) {
        #expect(ConfigurationFamily(configuration: name, version: version) == nil)
    }

    @Test(arguments: [
        ("5.5.70", FactKind.version, "5.5.40", FieldVerdict.measuredNewer),
        ("5.5.9", .version, "5.5.40", .measuredOlder),
        ("5.5.40", .version, "5.5.40.0", .agrees), ("97", .integer, "97", .agrees),
        ("97", .integer, "87", .measuredNewer),
        ("16.07.2024", .text, "2024-07-16", .agrees), ("2024-07-16", .text, "15.07.2024", .measuredNewer),
        ("Pro", .text, "pro", .agrees), ("Standard", .text, "pro", .differs), ("5.5.70", .version, "не знаю", .differs),
        ("УТ 11", .text, "УНФ", .differs), ("3.0.4.45", .version, "3.0.4.5", .measuredNewer),
    ])
    func `measured and claimed are compared by what they are`(
        measured: String,
        kind: FactKind,
        claimed: String,
        verdict: FieldVerdict
    ) {
        #expect(FieldVerdict(measured: measured, kind: kind, claimed: claimed) == verdict)
    }
}

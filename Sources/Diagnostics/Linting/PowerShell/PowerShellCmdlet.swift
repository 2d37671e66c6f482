/// A cmdlet that is known to change nothing, with the parameters with which that is so.
struct PowerShellCmdlet: Sendable {
    /// What a parameter takes.
    enum Kind: Sendable {
        /// Nothing.
        case flag
        /// A block, read like the line itself.
        case block
        /// A number, or an input.
        case number
        /// A number of at most two digits.
        case few
        /// One operand of an expression.
        case anything
        /// Texts.
        case texts
        /// Texts of a list, in lower case.
        case choice(Set<String>)
        /// Names of properties, or a block.
        case properties
        /// Paths that are written out.
        case path
    }

    /// Its name.
    let name: String
    /// Its parameters by their names in lower case.
    let parameters: [String: Kind]
    /// Those that have to be there.
    var needed: Set<String> = []
    /// What its first argument is where no parameter is named.
    var positional: Kind?
    /// Whether it may stand behind a pipe.
    var isFilter = false
    /// Whether it writes all properties of what it gets.
    var showsEverything = false
    /// Whether it brings objects with many properties.
    var bringsObjects = false
    /// When what comes out of it is chosen: never by passing things on, by naming properties, or always.
    var choice = Choice.never

    enum Choice: Sendable {
        case never
        case byProperties
        case always
    }

    var parameterNames: String { parameters.keys.sorted().map { "-\($0)" }.joined(separator: ", ") }

    /// The cmdlet of that name.
    ///
    /// - Throws: ``PowerShellFlaw`` where it is not on the list.
    static func named(_ name: String) throws(PowerShellFlaw) -> PowerShellCmdlet {
        guard let cmdlet = all[name.lowercased()] else {
            let known = all.values.map(\.name).sorted().joined(separator: ", ")
            throw PowerShellFlaw(
                "calls '\(name)', which is not on the list of cmdlets that only read; known are \(known)"
            )
        }
        return cmdlet
    }

    private static let all = Dictionary(uniqueKeysWithValues: (sources + filters).map { ($0.name.lowercased(), $0) })

    private static let quiet: [String: Kind] = ["erroraction": .choice(["silentlycontinue", "stop", "continue"])]
    private static let places: [String: Kind] = ["path": .path, "literalpath": .path]

    /// Classes of WMI that describe a machine; asking for others may repair installations or name people.
    private static let classes: Kind = .choice([
        "win32_operatingsystem", "win32_computersystem", "win32_processor", "win32_logicaldisk", "win32_process",
        "win32_service", "win32_timezone", "win32_quickfixengineering", "win32_pagefileusage",
        "win32_mappedlogicaldisk",
        "win32_networkadapterconfiguration", "win32_pnpentity", "win32_localtime", "win32_utctime",
    ])

    private static func source(_ name: String, _ parameters: [String: Kind] = [:]) -> PowerShellCmdlet {
        PowerShellCmdlet(name: name, parameters: parameters.merging(quiet) { one, _ in one }, bringsObjects: true)
    }

    private static func plain(_ name: String, _ parameters: [String: Kind] = [:]) -> PowerShellCmdlet {
        PowerShellCmdlet(name: name, parameters: parameters.merging(quiet) { one, _ in one })
    }

    private static let sources = [
        source("Get-WmiObject", ["class": classes, "filter": .texts, "property": .properties]),
        source("Get-CimInstance", ["classname": classes, "filter": .texts, "property": .properties]),
        source("Get-Process", ["name": .texts, "id": .anything]),
        source("Get-Service", ["name": .texts, "displayname": .texts]),
        source("Get-ItemProperty", places.merging(["name": .properties]) { one, _ in one }),
        source("Get-Item", places),
        source(
            "Get-ChildItem",
            places.merging(["filter": .texts, "file": .flag, "directory": .flag]) { one, _ in one }
        ),
        plain("Test-Path", places.merging(["pathtype": .choice(["leaf", "container", "any"])]) { one, _ in one }),
        plain("Get-Date", ["format": .texts, "uformat": .texts]),
        plain("Get-Culture"), plain("Get-UICulture"), plain("Get-WinSystemLocale"), plain("Get-TimeZone"),
        source("Get-HotFix"),
        // The first bytes of a file, which show what it is; `file` reads what is in one.
        PowerShellCmdlet(
            name: "Get-Content",
            parameters: [
                "literalpath": .path, "encoding": .choice(["byte"]), "totalcount": .few, "readcount": .few,
                "erroraction": .choice(["silentlycontinue"]),
            ],
            needed: ["encoding", "totalcount"]
        ),
        source("Get-NetTCPConnection", ["localport": .number, "state": .choice(["listen", "established"])]),
        source("Get-NetUDPEndpoint", ["localport": .number]),
    ]

    private static let filters = [
        PowerShellCmdlet(
            name: "Where-Object",
            parameters: ["filterscript": .block],
            positional: .block,
            isFilter: true
        ),
        // Another argument than a block would call a method by its name.
        PowerShellCmdlet(
            name: "ForEach-Object",
            parameters: ["process": .block, "begin": .block, "end": .block],
            positional: .block,
            isFilter: true,
            choice: .always
        ),
        PowerShellCmdlet(
            name: "Select-Object",
            parameters: [
                "property": .properties, "expandproperty": .properties, "first": .number, "last": .number,
                "skip": .number, "unique": .flag,
            ],
            positional: .properties,
            isFilter: true,
            choice: .byProperties
        ),
        PowerShellCmdlet(
            name: "Sort-Object",
            parameters: ["property": .properties, "descending": .flag, "unique": .flag],
            positional: .properties,
            isFilter: true
        ),
        PowerShellCmdlet(
            name: "Measure-Object",
            parameters: ["property": .properties, "sum": .flag, "maximum": .flag, "minimum": .flag, "average": .flag],
            isFilter: true,
            choice: .always
        ),
        PowerShellCmdlet(
            name: "ConvertTo-Json",
            parameters: ["compress": .flag, "depth": .number],
            isFilter: true,
            showsEverything: true
        ),
        PowerShellCmdlet(
            name: "ConvertTo-Csv",
            parameters: ["notypeinformation": .flag, "delimiter": .texts],
            isFilter: true,
            showsEverything: true
        ),
    ]
}

/// The names of PowerShell and .NET that a probe may use. All in lower case: PowerShell reads them in any.
enum PowerShellNames {
    /// Types that a value may be turned into.
    static let casts: Set<String> = [
        "int", "int64", "long", "double", "decimal", "string", "bool", "datetime", "version",
    ]

    /// Static members by their type; each only tells or calculates.
    static let statics: [String: Set<String>] = [
        "datetime": ["utcnow", "now"],
        "math": ["round", "floor", "truncate", "min", "max", "abs"],
        "environment": [
            "osversion", "is64bitoperatingsystem", "is64bitprocess", "processorcount", "tickcount", "version",
        ],
        "timezoneinfo": ["local"],
        "text.encoding": ["default"],
        "console": ["outputencoding"],
        "globalization.cultureinfo": ["currentculture", "installeduiculture", "invariantculture"],
        "management.managementdatetimeconverter": ["todatetime"],
        "string": ["isnullorempty", "join"],
        "intptr": ["size"],
        "diagnostics.stopwatch": ["frequency"],
    ]

    /// Methods of values; none changes what it belongs to, starts or opens anything.
    static let methods: Set<String> = [
        "tostring", "touniversaltime", "tolocaltime", "tolower", "toupper", "tolowerinvariant", "toupperinvariant",
        "trim",
        "trimstart", "trimend", "split", "replace", "substring", "startswith", "endswith", "contains", "indexof",
        "lastindexof", "padleft", "padright", "adddays", "addhours", "addminutes", "addseconds", "subtract",
        "getutcoffset", "converttodatetime", "compareto",
    ]

    /// Variables, without the dollar sign.
    static let variables: Set<String> = [
        "_", "true", "false", "null", "psversiontable", "matches", "env:processor_architecture", "env:programfiles",
        "env:programfiles(x86)", "env:programdata", "env:appdata", "env:localappdata", "env:allusersprofile",
        "env:systemroot", "env:sessionname",
    ]

    /// The variables among them that hold objects.
    static let objects: Set<String> = ["psversiontable", "matches"]

    /// Properties that hold passwords of command lines and variables, or a person's data, or lead to any other.
    private static let secretProperties: Set<String> = [
        "commandline", "startinfo", "environment", "environmentvariables", "arguments", "password", "credential",
        "registereduser", "registeredowner", "serialnumber", "digitalproductid", "digitalproductid4", "productid",
        "properties", "systemproperties", "ciminstanceproperties", "qualifiers", "item", "value", "values",
        "mainwindowtitle", "modules",
    ]

    /// - Throws: ``PowerShellFlaw`` for a property that may hold a secret, or for a pattern of names.
    static func check(property name: String) throws(PowerShellFlaw) {
        let lowered = name.lowercased()
        let isName = !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        guard isName, !secretProperties.contains(lowered), !lowered.hasPrefix("ps") || harmless.contains(lowered) else {
            throw PowerShellFlaw("takes the property '\(name)', which may hold secrets or stand for several")
        }
    }

    /// Beside these, names that begin like that lead to PowerShell's own objects.
    private static let harmless: Set<String> = ["psversion", "pschildname", "psiscontainer", "psedition"]
}

/// The commands of a phone, and of adb itself, that are known to change nothing.
///
/// Many that sound like reading can write (`dumpsys battery unplug`, `dumpsys package write`, `settings put`), so each is
/// written out word by word.
enum ReadOnlyPhoneCommand {
    /// What may stand in one place of a command.
    private enum Place {
        case word(String)
        case oneOf(Set<String>)
        /// A key of properties that says nothing of whose phone it is.
        case property
        /// A package: an input of that type, or its name written out.
        case package
    }

    /// Why a question is refused; nil where it only reads.
    ///
    /// - Parameter inputs: the profile's inputs with their types; only a package stands as one.
    static func flaw(in question: AdbQuestion, inputs: [String: InputType]) -> String? {
        let commands = question.side == .shell ? phoneCommands : hostCommands
        guard !commands.contains(where: { fits(question.words, $0, inputs) }) else { return nil }
        // All apps of a phone are nobody's business; those whose lines match are.
        if question.lines != nil, question.words == ["pm", "list", "packages"] { return nil }
        return "asks '\(question.words.joined(separator: " "))', which is not on the list of what only reads on a phone"
    }

    private static func fits(_ words: [String], _ places: [Place], _ inputs: [String: InputType]) -> Bool {
        words.count == places.count && zip(words, places).allSatisfy { fits($0, $1, inputs) }
    }

    private static func fits(_ word: String, _ place: Place, _ inputs: [String: InputType]) -> Bool {
        switch place {
        case .word(let only): word == only
        case .oneOf(let words): words.contains(word)
        case .property:
            (properties.contains(word) || propertyFamilies.contains(where: word.hasPrefix))
                && word.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x5F
                }
        case .package:
            if word.hasPrefix("${"), word.hasSuffix("}") {
                inputs[String(word.dropFirst(2).dropLast())] == .package
            } else {
                InputType.package.flaw(in: word, on: .posix) == nil
            }
        }
    }

    private static let hostCommands: [[Place]] = [
        [.word("devices")], [.word("devices"), .word("-l")], [.word("version")],
    ]

    private static let phoneCommands: [[Place]] = {
        let list: [Place] = [.word("list"), .word("packages")]
        let operations: Place = .oneOf(["RUN_IN_BACKGROUND", "RUN_ANY_IN_BACKGROUND", "START_FOREGROUND", "WAKE_LOCK"])
        var commands: [[Place]] = [
            [.word("getprop"), .property],
            [.word("dumpsys"), .word("package"), .package],
            [.word("dumpsys"), .word("battery")],
            [.word("dumpsys"), .word("deviceidle")],
            [.word("dumpsys"), .word("deviceidle"), .word("whitelist")],
            [.word("dumpsys"), .word("appops"), .word("--package"), .package],
            [.word("am"), .word("get-standby-bucket"), .package],
            [.word("settings"), .word("get"), .oneOf(["global", "secure", "system"]), .oneOf(settings)],
            [.word("date"), .oneOf(["+%s", "+%z"])],
            [.word("df"), .oneOf(["/data", "/sdcard"])],
        ]
        for program: [Place] in [[.word("pm")], [.word("cmd"), .word("package")]] {
            commands.append(program + list + [.package])
            commands.append(program + list + [.oneOf(["-3", "-d", "-e"])])
            commands.append(program + list + [.oneOf(["-3", "-d", "-e"]), .package])
        }
        for program: [Place] in [[.word("appops")], [.word("cmd"), .word("appops")]] {
            commands.append(program + [.word("get"), .package])
            commands.append(program + [.word("get"), .package, operations])
        }
        return commands
    }()

    private static let propertyFamilies = [
        "ro.build.", "ro.product.", "ro.vendor.build.", "ro.system.build.", "ro.miui.",
    ]
    private static let properties: Set = ["persist.sys.timezone", "persist.sys.locale", "sys.boot_completed"]
    private static let settings: Set = [
        "airplane_mode_on", "adb_enabled", "app_auto_restriction_enabled", "auto_time", "auto_time_zone",
        "background_data", "location_mode", "low_power", "mobile_data", "wifi_on",
    ]
}

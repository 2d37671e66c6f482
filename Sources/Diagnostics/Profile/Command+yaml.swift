extension Probe.Command {
    /// The longest word or line of shell, in characters.
    static let longest = 400
    /// The longest line of PowerShell, in characters; its names are long.
    static let longestPowerShell = 1000

    /// The keys that say how a question is asked; a probe has exactly one of them.
    static let keys = ["argv", "shell", "powershell", "file", "reach", "adb", "clock"]

    init(_ fields: Fields, _ path: String, line: Int?) throws(ProfileError) {
        let given = Self.keys.filter { fields.optional($0) != nil }
        guard given.count == 1, let key = given.first else {
            throw ProfileError(
                code: .missingKey,
                line: line,
                context: "\(path) needs exactly one of \(Self.keys.map { "'\($0)'" }.joined(separator: ", "))"
            )
        }
        let node = fields[key]
        switch key {
        case "argv": self = .argv(try node.words())
        case "shell": self = .shell(try node.text(longest: Self.longest))
        case "powershell": self = .powershell(try node.text(longest: Self.longestPowerShell))
        case "file": self = .file(try FileQuestion(node))
        case "reach": self = .reach(try ReachQuestion(node))
        case "adb": self = .adb(try AdbQuestion(node))
        default:
            guard try node.isTrue() else { throw node.error(.invalidValue, "has to be true") }
            self = .clock
        }
    }
}

extension Variant {
    init(_ node: StrictNode) throws(ProfileError) {
        let fields = try Fields(node, ["when"], optional: Probe.Command.keys)
        guard let condition = Condition(try fields["when"].text(longest: 60)) else {
            throw fields["when"].error(.invalidValue, "has to be 'powershell < N' or 'has COMMAND'")
        }
        self.condition = condition
        command = try Probe.Command(fields, node.path, line: node.line)
    }
}

extension FileQuestion {
    init(_ node: StrictNode) throws(ProfileError) {
        let fields = try Fields(
            node,
            ["path"],
            optional: ["newest", "tail", "head", "since", "lines", "keys", "show"]
        )
        path = try fields["path"].text(longest: Probe.Command.longest)
        newest = try fields.optional("newest")?.integer(1...Self.mostFiles) ?? 1
        tail = try fields.optional("tail")?.integer(1...(1 << 20))
        head = try fields.optional("head")?.integer(1...(1 << 20))
        hours = try fields.optional("since")?.hours()
        lines = try fields.optional("lines")?.text(longest: Probe.Command.longest)
        keys = try fields.optional("keys")?.texts(longest: 60) ?? []
        show = try fields.optional("show")?.choice(Show.self) ?? .content
    }
}

extension ReachQuestion {
    init(_ node: StrictNode) throws(ProfileError) {
        let fields = try Fields(node, ["host", "port"], optional: ["tls"])
        host = try fields["host"].text(longest: 253)
        port = try fields["port"].integer(1...65_535)
        usesTLS = try fields.optional("tls")?.isTrue() ?? false
    }
}

extension AdbQuestion {
    init(_ node: StrictNode) throws(ProfileError) {
        guard node.isMapping else {
            side = .shell
            words = try node.words()
            return
        }
        let fields = try Fields(node, [], optional: Side.allCases.map(\.rawValue) + ["lines"])
        switch (fields.optional("shell"), fields.optional("host")) {
        case (let shell?, nil): (side, words) = (.shell, try shell.words())
        case (nil, let host?): (side, words) = (.host, try host.words())
        default: throw node.error(.missingKey, "needs either 'shell' or 'host'")
        }
        lines = try fields.optional("lines")?.text(longest: Probe.Command.longest)
    }
}

extension StrictNode {
    /// A command and its arguments.
    fileprivate func words() throws(ProfileError) -> [String] {
        let words = try texts(longest: Probe.Command.longest)
        guard !words.isEmpty else { throw error(.invalidValue, "has to name a command") }
        return words
    }

    /// `72h` or `3d`, as hours; up to ten years.
    fileprivate func hours() throws(ProfileError) -> Int {
        let text = try text(longest: 6)
        guard let unit = text.last, unit == "h" || unit == "d", let count = Int(text.dropLast()),
            (1...87_600).contains(unit == "d" ? count * 24 : count)
        else { throw error(.invalidValue, "has to be a number of hours or days such as '72h' or '3d'") }
        return unit == "d" ? count * 24 : count
    }
}

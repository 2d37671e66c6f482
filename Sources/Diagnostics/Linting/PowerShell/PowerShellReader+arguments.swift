extension PowerShellReader {
    /// The arguments of a cmdlet, each of the kind that its parameter takes; true where they choose what comes out.
    mutating func arguments(of cmdlet: PowerShellCmdlet) throws(PowerShellFlaw) -> Bool {
        var isFirst = true
        var hasChosen = cmdlet.choice == .always
        var given: Set<String> = []
        while true {
            skipBlanks()
            guard let next = rest.first, !"|;)}".contains(next) else { break }
            if next == "-" {
                rest = rest.dropFirst()
                let name = word()
                given.insert(name.lowercased())
                guard let kind = cmdlet.parameters[name.lowercased()] else {
                    throw PowerShellFlaw("calls '\(cmdlet.name)' with -\(name); known are \(cmdlet.parameterNames)")
                }
                try value(of: kind, for: cmdlet)
                if case .properties = kind { hasChosen = hasChosen || cmdlet.choice == .byProperties }
            } else {
                guard isFirst, let kind = cmdlet.positional else {
                    throw PowerShellFlaw("calls '\(cmdlet.name)' with an argument whose parameter is not named")
                }
                try value(of: kind, for: cmdlet)
                if case .properties = kind { hasChosen = hasChosen || cmdlet.choice == .byProperties }
            }
            isFirst = false
            guard rest.first.map({ " |;)}".contains($0) }) ?? true else { throw unknown() }
        }
        if let missing = cmdlet.needed.subtracting(given).sorted().first {
            throw PowerShellFlaw("calls '\(cmdlet.name)' without -\(missing)")
        }
        return hasChosen
    }

    private mutating func value(of kind: PowerShellCmdlet.Kind, for cmdlet: PowerShellCmdlet) throws(PowerShellFlaw) {
        switch kind {
        case .flag: return
        case .block: try block()
        case .number:
            skipBlanks()
            guard rest.first?.isNumber == true || input() != nil else { throw unknown() }
            rest = rest.drop { $0.isASCII && $0.isNumber }
        case .few:
            skipBlanks()
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard (1...2).contains(digits.count) else { throw unknown() }
            rest = rest[digits.endIndex...]
        case .anything: try operand()
        case .texts: _ = try texts()
        case .choice(let choices):
            for text in try texts() where !choices.contains(text.lowercased()) {
                throw PowerShellFlaw("calls '\(cmdlet.name)' with '\(text)', which is not on the list")
            }
        case .properties:
            skipBlanks()
            if rest.hasPrefix("{") { return try block() }
            for name in try texts() { try PowerShellNames.check(property: name) }
        case .path:
            for path in try pathList() { try PowerShellPath.check(path) }
        }
    }

    private mutating func block() throws(PowerShellFlaw) {
        try expect("{")
        try statements()
        try expect("}")
    }

    /// One text or several, commas between them.
    private mutating func texts() throws(PowerShellFlaw) -> [String] {
        var texts: [String] = []
        repeat {
            if let name = input() {
                texts.append("${\(name)}")
            } else {
                // A word of letters is a text as well.
                skipBlanks()
                let word = word()
                guard let text = word.isEmpty ? try text() : word else { throw unknown() }
                texts.append(text)
            }
        } while take(",")
        return texts
    }

    /// Paths that are written out: texts, inputs, and `($env:NAME+'\…')`.
    private mutating func pathList() throws(PowerShellFlaw) -> [String] {
        var list: [String] = []
        repeat {
            if take("(") {
                list.append(try sum())
                try expect(")")
            } else if let name = input() {
                list.append("${\(name)}")
            } else {
                guard let text = try text() else { throw unknown() }
                list.append(text)
            }
        } while take(",")
        paths += list.filter { !PowerShellPath.isOfRegistry($0) }
        return list
    }

    private mutating func sum() throws(PowerShellFlaw) -> String {
        skipBlanks()
        var path: String
        if let name = input() {
            path = "${\(name)}"
        } else {
            let start = rest
            try operand()
            let variable = start[..<rest.startIndex].uppercased()
            guard let folder = WindowsFolder.allCases.first(where: { $0.variable.uppercased() == variable }) else {
                throw PowerShellFlaw(
                    "has a path that does not begin with an input or a folder of Windows: '\(variable)'"
                )
            }
            path = folder.rawValue
        }
        while take("+") {
            guard let text = try text() else { throw unknown() }
            path += text
        }
        return path
    }
}

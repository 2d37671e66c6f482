/// Reads the narrow part of PowerShell that probes may use, and refuses everything else.
///
/// Statements between `;`, pipelines of cmdlets of ``PowerShellCmdlet``, each parameter by its full name, and expressions
/// of literals, `$_`, some variables, members and operators. Whatever it does not know is refused, so it need not know
/// the whole language to be safe: no aliases, no double quotes, no backticks, no redirections, no call operators, no
/// assignments, no types but those of ``PowerShellNames``.
struct PowerShellReader {
    /// What remains to be read.
    var rest: Substring
    /// The inputs that the profile has.
    let inputs: Set<String>
    /// The paths of files that the line names; inputs stand as `${name}`, folders of the environment as `%NAME%`.
    var paths: [String] = []
    /// Whether `$_` stands for a whole object, which as text shows all its properties.
    var itemIsWhole = true
    /// How deep blocks and parentheses stand in each other.
    var depth = 0

    static let deepest = 12

    /// Why a line is refused; nil where it only reads.
    static func flaw(in line: String, inputs: Set<String>) -> String? {
        do {
            _ = try paths(in: line, inputs: inputs)
            return nil
        } catch {
            return error.text
        }
    }

    /// The paths of files that a line names.
    ///
    /// - Throws: ``PowerShellFlaw`` where it does more than read, or may.
    static func paths(in line: String, inputs: Set<String>) throws(PowerShellFlaw) -> [String] {
        guard line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            throw PowerShellFlaw("has to be one line of plain ASCII; give other text as an input")
        }
        var reader = PowerShellReader(rest: line[...], inputs: inputs)
        try reader.statements()
        guard reader.rest.isEmpty else { throw reader.unknown() }
        return reader.paths
    }

    /// Statements, as far as a closing brace.
    mutating func statements() throws(PowerShellFlaw) {
        depth += 1
        guard depth <= Self.deepest else { throw PowerShellFlaw("is nested too deep") }
        defer { depth -= 1 }
        repeat {
            if try pipeline() {
                throw PowerShellFlaw("writes whole objects; name their properties: ForEach-Object { $_.Name }")
            }
        } while take(";")
    }

    /// One pipeline; true where it brings whole objects, and so all their properties, instead of chosen ones.
    mutating func pipeline() throws(PowerShellFlaw) -> Bool {
        var isWhole = false
        var isFirst = true
        repeat {
            skipBlanks()
            if let name = cmdletName() {
                let cmdlet = try PowerShellCmdlet.named(name)
                // What comes down a pipe is bound to parameters, a path among them.
                guard isFirst || cmdlet.isFilter else { throw PowerShellFlaw("pipes into '\(name)'") }
                if cmdlet.showsEverything, isWhole {
                    throw PowerShellFlaw("pipes into '\(name)' without the names of properties: Select-Object 'Name'")
                }
                let outer = itemIsWhole
                itemIsWhole = isWhole
                let choosesProperties = try arguments(of: cmdlet)
                itemIsWhole = outer
                if isFirst { isWhole = cmdlet.bringsObjects }
                if choosesProperties { isWhole = false }
            } else {
                guard isFirst else { throw unknown() }
                try expression()
            }
            isFirst = false
        } while take("|")
        return isWhole
    }

    /// A name such as `Get-Process` where one stands.
    private mutating func cmdletName() -> String? {
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        let after = rest[name.endIndex...].first
        guard name.first?.isLetter == true, name.contains("-"), after == nil || " |;)}".contains(after ?? " ") else {
            return nil
        }
        rest = rest[name.endIndex...]
        return String(name)
    }

    // MARK: pieces

    mutating func skipBlanks() { rest = rest.drop { $0 == " " } }

    /// Takes a piece where it stands next.
    mutating func take(_ piece: String) -> Bool {
        let next = rest.drop { $0 == " " }
        guard next.hasPrefix(piece) else { return false }
        rest = next.dropFirst(piece.count)
        return true
    }

    mutating func expect(_ piece: String) throws(PowerShellFlaw) {
        guard take(piece) else { throw PowerShellFlaw("lacks '\(piece)' before '\(rest.prefix(20))'") }
    }

    /// A text between single quotes.
    mutating func text() throws(PowerShellFlaw) -> String? {
        guard take("'") else { return nil }
        var text = ""
        while let end = rest.firstIndex(of: "'") {
            text += rest[..<end]
            rest = rest[rest.index(after: end)...]
            guard rest.first == "'" else { return text }
            text.append("'")
            rest = rest.dropFirst()
        }
        throw PowerShellFlaw("has a quote without its end")
    }

    /// An input of the profile, `${name}`.
    mutating func input() -> String? {
        skipBlanks()
        guard rest.hasPrefix("${"), let end = rest.firstIndex(of: "}") else { return nil }
        let name = String(rest.dropFirst(2)[..<end])
        guard inputs.contains(name) else { return nil }
        rest = rest[rest.index(after: end)...]
        return name
    }

    /// A word of letters and digits.
    mutating func word() -> String {
        let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        rest = rest[word.endIndex...]
        return String(word)
    }

    func unknown() -> PowerShellFlaw {
        PowerShellFlaw("has something that is not read here: '\(rest.prefix(20))'")
    }
}

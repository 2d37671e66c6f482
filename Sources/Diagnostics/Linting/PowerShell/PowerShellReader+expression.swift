extension PowerShellReader {
    /// Operands with operators between them. What belongs to what does not matter here: every part only reads.
    mutating func expression() throws(PowerShellFlaw) {
        repeat { try operand() } while try operatorIsNext()
    }

    private static let operators: Set<String> = [
        "eq", "ne", "gt", "ge", "lt", "le", "ceq", "cne", "like", "notlike", "match", "notmatch", "cmatch", "replace",
        "split", "join", "contains", "notcontains", "in", "notin", "and", "or", "xor", "band", "f",
    ]

    private mutating func operatorIsNext() throws(PowerShellFlaw) -> Bool {
        skipBlanks()
        guard let first = rest.first else { return false }
        if first == "-" {
            let name = rest.dropFirst().prefix { $0.isASCII && $0.isLetter }
            guard !name.isEmpty else { return take("-") && !rest.hasPrefix("-") && !rest.hasPrefix("=") }
            guard Self.operators.contains(name.lowercased()) else {
                throw PowerShellFlaw("has the operator '-\(name)'")
            }
            rest = rest[name.endIndex...]
            return true
        }
        guard "+*/%,".contains(first) else { return false }
        rest = rest.dropFirst()
        guard rest.first != first || first == ",", rest.first != "=" else { throw unknown() }
        return true
    }

    /// One operand, with what stands before and behind it.
    mutating func operand() throws(PowerShellFlaw) {
        depth += 1
        guard depth <= Self.deepest else { throw PowerShellFlaw("is nested too deep") }
        defer { depth -= 1 }
        skipBlanks()
        if rest.hasPrefix("-") {
            rest = rest.dropFirst()
            if rest.first?.isNumber != true {
                guard word().lowercased() == "not" else { throw unknown() }
            }
            return try operand()
        }
        if try text() != nil {
        } else if rest.first?.isNumber == true {
            number()
        } else if take("[") {
            if try type() { return }
        } else if take("@(") || take("(") {
            let isWhole = try pipeline()
            try expect(")")
            guard !isWhole || rest.hasPrefix(".") else {
                throw PowerShellFlaw("takes whole objects between parentheses; name a property behind them")
            }
        } else if input() == nil {
            try variable()
        }
        try members()
    }

    private mutating func number() {
        rest = rest.drop { $0.isASCII && ($0.isNumber || $0 == ".") }
        for unit in ["KB", "MB", "GB"] where rest.uppercased().hasPrefix(unit) { rest = rest.dropFirst(2) }
    }

    /// A type behind its bracket: a cast, which is over with its operand, or a static member.
    private mutating func type() throws(PowerShellFlaw) -> Bool {
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
        rest = rest[name.endIndex...]
        guard rest.hasPrefix("]") else { throw unknown() }
        rest = rest.dropFirst()
        guard rest.hasPrefix("::") else {
            guard PowerShellNames.casts.contains(name.lowercased()) else { throw PowerShellFlaw("casts to [\(name)]") }
            try operand()
            return true
        }
        rest = rest.dropFirst(2)
        let member = word()
        guard PowerShellNames.statics[name.lowercased()]?.contains(member.lowercased()) == true else {
            throw PowerShellFlaw("uses [\(name)]::\(member), which is not on the list")
        }
        if rest.hasPrefix("(") { try list() }
        return false
    }

    private mutating func variable() throws(PowerShellFlaw) {
        guard rest.hasPrefix("$") else { throw unknown() }
        rest = rest.dropFirst()
        let isBraced = rest.hasPrefix("{")
        let signs = isBraced ? "_:{}()" : "_:"
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || signs.contains($0)) }
        rest = rest[name.endIndex...]
        let plain = isBraced ? name.dropFirst().dropLast() : name
        guard !isBraced || name.hasSuffix("}"), PowerShellNames.variables.contains(plain.lowercased()) else {
            throw PowerShellFlaw("uses the variable '$\(name)', which is not on the list")
        }
        // As text, an object shows all its properties.
        let isObject = plain == "_" ? itemIsWhole : PowerShellNames.objects.contains(plain.lowercased())
        guard !isObject || rest.hasPrefix(".") || rest.hasPrefix("[") else {
            throw PowerShellFlaw("takes '$\(name)' as a whole; name a property of it: $\(name).Name")
        }
    }

    /// Members and elements behind an operand: `.Name`, `.ToString('x')`, `[0]`.
    private mutating func members() throws(PowerShellFlaw) {
        while true {
            if rest.hasPrefix("[") {
                rest = rest.dropFirst()
                // A name between brackets would be any property.
                guard rest.first?.isNumber == true else { throw unknown() }
                number()
                try expect("]")
            } else if rest.hasPrefix("."), rest.dropFirst().first?.isLetter == true {
                rest = rest.dropFirst()
                let name = word()
                if rest.hasPrefix("(") {
                    guard PowerShellNames.methods.contains(name.lowercased()) else {
                        throw PowerShellFlaw("calls the method '\(name)', which is not on the list")
                    }
                    try list()
                } else {
                    try PowerShellNames.check(property: name)
                }
            } else {
                return
            }
        }
    }

    /// The arguments of a method.
    private mutating func list() throws(PowerShellFlaw) {
        try expect("(")
        guard !take(")") else { return }
        try expression()
        try expect(")")
    }
}

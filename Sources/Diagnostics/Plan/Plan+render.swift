extension Plan {
    /// Renders a profile for one machine.
    ///
    /// - Parameters:
    ///   - profile: what to ask.
    ///   - inputs: values for the profile's inputs; absent ones take their default.
    ///   - platform: what the machine runs.
    ///   - struckOut: the ids of probes to leave out.
    /// - Throws: ``PlanError``.
    public static func render(
        _ profile: Profile,
        inputs: [String: String] = [:],
        platform: Platform = .posix,
        without struckOut: Set<String> = []
    ) throws(PlanError) -> Plan {
        let values = try values(for: profile, from: inputs)
        let words = values.mapValues(ShellWord.quoted)
        let plan = try Plan(
            rendering: profile.probes.filter { $0.platform == platform }.map { $0.planned(with: values, words) },
            struckOut: [],
            profile: profile.id,
            profileVersion: profile.version,
            profileDigest: profile.digest,
            title: profile.title,
            platform: platform,
            inputs: values
        )
        return try plan.without(struckOut)
    }

    private static func values(for profile: Profile, from given: [String: String]) throws(PlanError) -> [String: String]
    {
        for name in given.keys.sorted() where !profile.inputs.contains(where: { $0.name == name }) {
            throw PlanError(code: .unknownInput, context: name)
        }
        var values: [String: String] = [:]
        for input in profile.inputs {
            guard let value = given[input.name] ?? input.defaultValue else {
                throw PlanError(code: .missingInput, context: input.name)
            }
            if let flaw = input.type.flaw(in: value) {
                throw PlanError(code: .invalidInput, context: input.name, flaw: flaw)
            }
            values[input.name] = value
        }
        return values
    }
}

extension Probe {
    /// The probe as it runs with these values; `words` are the same values as words of a shell.
    func planned(with values: [String: String], _ words: [String: String]) -> PlannedProbe {
        let text =
            switch command {
            case .argv(let arguments):
                arguments.map { ShellWord.argument(Placeholder.replace(in: $0, with: values)) }.joined(separator: " ")
            case .shell(let snippet): Placeholder.replace(in: snippet, with: words)
            }
        return PlannedProbe(
            id: id,
            part: part,
            sentence: consent,
            sensitivity: sensitivity,
            clause: clause,
            command: text,
            timeLimit: timeLimit,
            cap: cap,
            errorCap: errorCap,
            encoding: encoding,
            keep: keep,
            redact: redact.isEmpty ? nil : redact,
            rules: rules
        )
    }
}

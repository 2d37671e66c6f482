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
        let probes = profile.probes.filter { $0.platform == platform }
        guard !probes.isEmpty else { throw PlanError(code: .otherPlatform, context: platform.rawValue) }
        let values = try values(for: profile, from: inputs, on: platform, askedBy: probes)
        var planned: [PlannedProbe] = []
        for probe in probes { planned.append(try probe.planned(with: values)) }
        let plan = try Plan(
            rendering: planned,
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

    /// The values of the inputs that these questions ask for, and of those that were given.
    private static func values(
        for profile: Profile,
        from given: [String: String],
        on platform: Platform,
        askedBy probes: [Probe]
    ) throws(PlanError) -> [String: String] {
        for name in given.keys.sorted() where !profile.inputs.contains(where: { $0.name == name }) {
            throw PlanError(code: .unknownInput, context: name)
        }
        let needed = Set(probes.flatMap(\.inputNames))
        var values: [String: String] = [:]
        for input in profile.inputs {
            guard let value = given[input.name] ?? input.defaultValue(on: platform) else {
                guard needed.contains(input.name) else { continue }
                throw PlanError(code: .missingInput, context: input.name)
            }
            if let flaw = input.type.flaw(in: value, on: platform) {
                throw PlanError(code: .invalidInput, context: input.name, flaw: flaw)
            }
            values[input.name] = value
        }
        return values
    }
}

extension Probe {
    /// The names of the inputs that the question asks for.
    var inputNames: [String] { command.inputNames + variants.flatMap(\.command.inputNames) }

    /// The probe as it runs with these values.
    ///
    /// - Throws: ``PlanError``: `unsupportedQuestion`.
    func planned(with values: [String: String]) throws(PlanError) -> PlannedProbe {
        let text =
            switch platform {
            case .posix: try posixLine(with: values)
            case .windows: try windowsLine(with: values)
            }
        let phone = phoneReading(with: values)
        return PlannedProbe(
            id: id,
            part: part,
            sentence: consent,
            sensitivity: sensitivity,
            clause: clause,
            command: text,
            timeLimit: timeLimit,
            cap: cap,
            errorCap: phone == nil ? errorCap : max(errorCap, Self.fewestPhoneErrors),
            encoding: encoding,
            keep: keep,
            redact: redact.isEmpty ? nil : redact,
            rules: rules,
            phone: phone
        )
    }
}

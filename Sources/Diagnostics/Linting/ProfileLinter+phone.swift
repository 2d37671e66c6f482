extension ProfileLinter {
    /// What is wrong with the questions to phones.
    static func phoneFindings(in profile: Profile) -> [ProfileError] {
        let inputs = Dictionary(profile.inputs.map { ($0.name, $0.type) }) { first, _ in first }
        return profile.probes.compactMap { probe in
            phoneFlaw(in: probe, inputs).map {
                ProfileError(code: .commandRefused, line: nil, context: "probe '\(probe.id)' \($0)")
            }
        }
    }

    private static func phoneFlaw(in probe: Probe, _ inputs: [String: InputType]) -> String? {
        guard case .adb(let question) = probe.command else {
            let hasVariant = probe.variants.contains { if case .adb = $0.command { true } else { false } }
            return hasVariant ? "asks a phone as a variant; give it a probe of its own" : nil
        }
        guard probe.variants.isEmpty else { return "asks a phone, and has variants; give them probes of their own" }
        if let type = inputs[AdbQuestion.deviceInput], type != .serial {
            return "asks a phone, whose input '\(AdbQuestion.deviceInput)' has to be of the type 'serial'"
        }
        return ReadOnlyPhoneCommand.flaw(in: question, inputs: inputs)
    }
}

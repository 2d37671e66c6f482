extension Plan: Codable {
    private enum CodingKeys: String, CodingKey {
        case profile, profileVersion, profileDigest, title, platform, inputs, probes, struckOut, runner, id, script
    }

    /// Writes the script as text: it is plain ASCII, and people read stored plans.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(profile, forKey: .profile)
        try container.encode(profileVersion, forKey: .profileVersion)
        try container.encode(profileDigest, forKey: .profileDigest)
        try container.encode(title, forKey: .title)
        try container.encode(platform, forKey: .platform)
        try container.encode(inputs, forKey: .inputs)
        try container.encode(probes, forKey: .probes)
        try container.encode(struckOut, forKey: .struckOut)
        try container.encode(runner, forKey: .runner)
        try container.encode(id, forKey: .id)
        try container.encode(String(decoding: script, as: UTF8.self), forKey: .script)
    }

    /// Reads what was written. The digest is computed from the script, never read.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            profile: try container.decode(String.self, forKey: .profile),
            profileVersion: try container.decode(String.self, forKey: .profileVersion),
            profileDigest: try container.decode(String.self, forKey: .profileDigest),
            title: try container.decode(Sentence.self, forKey: .title),
            platform: try container.decode(Platform.self, forKey: .platform),
            inputs: try container.decode([String: String].self, forKey: .inputs),
            probes: try container.decode([PlannedProbe].self, forKey: .probes),
            struckOut: try container.decode([String].self, forKey: .struckOut),
            runner: try container.decode(String.self, forKey: .runner),
            id: try container.decode(String.self, forKey: .id),
            script: Array(try container.decode(String.self, forKey: .script).utf8)
        )
    }
}

public import Cryptography

/// What a contact approves: one profile, rendered for one machine, as a script of fixed bytes.
///
/// The digest of the script is what is approved, what the certificate carries, and what the machine compares. A plan is
/// kept with its request: it holds all that is needed to read the answers later.
public struct Plan: Hashable, Sendable {
    /// The profile's id.
    public let profile: String
    /// The profile's version.
    public let profileVersion: String
    /// SHA-256 of the profile's text, in hexadecimal.
    public let profileDigest: String
    /// The profile's name.
    public let title: Sentence
    /// What the machine runs.
    public let platform: Platform
    /// The values of the inputs, defaults included.
    public let inputs: [String: String]
    /// The questions, in the script's order.
    public let probes: [PlannedProbe]
    /// The ids of what was struck out.
    public let struckOut: [String]
    /// The runner inside the script, such as `propusk-runner 1`.
    public let runner: String
    /// Names the questions and their limits: 16 hexadecimal digits, which the script's first frame repeats.
    public let id: String
    /// The script: plain ASCII, line feeds, exactly one at the end.
    public let script: [UInt8]
    /// SHA-256 of the script.
    public let digest: Digest

    /// The `force-command` that runs this script and no other.
    public var bootstrap: String { Bootstrap.command(scriptLength: script.count, digest: digest, on: platform) }

    init(
        profile: String,
        profileVersion: String,
        profileDigest: String,
        title: Sentence,
        platform: Platform,
        inputs: [String: String],
        probes: [PlannedProbe],
        struckOut: [String],
        runner: String,
        id: String,
        script: [UInt8]
    ) {
        self.profile = profile
        self.profileVersion = profileVersion
        self.profileDigest = profileDigest
        self.title = title
        self.platform = platform
        self.inputs = inputs
        self.probes = probes
        self.struckOut = struckOut
        self.runner = runner
        self.id = id
        self.script = script
        digest = SHA256.digest(script)
    }

    /// The plan without what a contact struck out, with its own script and digest.
    ///
    /// - Throws: ``PlanError``: `unknownProbe`, `empty`, `otherRunner`.
    public func without(_ ids: Set<String>) throws(PlanError) -> Plan {
        let known = Set(probes.map(\.id))
        if let unknown = ids.subtracting(known).sorted().first {
            throw PlanError(code: .unknownProbe, context: unknown)
        }
        guard !ids.isEmpty else { return self }
        guard runner == Runner.of(platform).name else { throw PlanError(code: .otherRunner, context: runner) }
        return try Plan(
            rendering: probes.filter { !ids.contains($0.id) },
            struckOut: struckOut + probes.map(\.id).filter(ids.contains),
            profile: profile,
            profileVersion: profileVersion,
            profileDigest: profileDigest,
            title: title,
            platform: platform,
            inputs: inputs
        )
    }
}

/// What a machine runs.
public enum Platform: String, Codable, Hashable, Sendable, CaseIterable {
    /// A POSIX shell and the usual tools.
    case posix
    /// Windows with PowerShell.
    case windows
}

public import Access
import Diagnostics

/// Lists the profiles that requests may name.
public struct ListProfiles: UseCase {
    public static var permission: Permission { .read }

    /// A list of all profiles.
    public init() {}

    public func perform(by principal: Principal, in broker: Broker) async throws -> [ProfileSummary] {
        broker.profiles.all.map(ProfileSummary.init)
    }
}

/// A profile in a list.
public struct ProfileSummary: Codable, Hashable, Sendable {
    /// The id.
    public var id: String
    /// The version.
    public var version: String
    /// The name.
    public var title: Bilingual
    /// The ids of its probes, in order.
    public var probes: [String]
    /// The names of its inputs.
    public var inputs: [String]
}

extension ProfileSummary {
    init(_ profile: Profile) {
        self.init(
            id: profile.id,
            version: profile.version,
            title: Bilingual(profile.title),
            probes: profile.probes.map(\.id),
            inputs: profile.inputs.map(\.name)
        )
    }
}

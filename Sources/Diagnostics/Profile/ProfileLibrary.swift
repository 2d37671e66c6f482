/// The profiles that requests may name.
public struct ProfileLibrary: Sendable {
    /// The profiles, by id.
    public let all: [Profile]

    /// A library of these profiles.
    public init(_ profiles: [Profile]) {
        all = profiles.sorted { $0.id < $1.id }
    }

    /// The profiles that Propusk ships.
    public static let shipped = ProfileLibrary(
        [
            PackageResources.posix_basics_yaml, PackageResources.windows_basics_yaml,
            PackageResources.mobi_c_server_yaml, PackageResources.mobi_c_exchange_yaml,
            PackageResources.mobi_c_mobile_yaml, PackageResources.onec_platform_yaml,
        ]
        .map(profile)
    )

    /// The profile of that id, or nil.
    public func profile(named id: String) -> Profile? { all.first { $0.id == id } }

    private static func profile(_ bytes: [UInt8]) -> Profile {
        do {
            return try Profile(yaml: String(decoding: bytes, as: UTF8.self))
        } catch {
            preconditionFailure("a shipped profile is wrong: \(error)")
        }
    }
}

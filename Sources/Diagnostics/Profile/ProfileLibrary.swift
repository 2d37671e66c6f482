/// The profiles that requests may name.
public struct ProfileLibrary: Sendable {
    /// The profiles, by id.
    public let all: [Profile]
    /// Files of the vendor's own that were to be profiles and are not.
    public let refused: [RefusedProfile]

    /// A library of these profiles.
    public init(_ profiles: [Profile], refused: [RefusedProfile] = []) {
        all = profiles.sorted { $0.id < $1.id }
        self.refused = refused
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

    /// The library with the vendor's own profiles beside those it has. A file that is no profile, that the linter
    /// refuses, or that takes the id of another, is named in ``refused`` and does not keep the others out.
    ///
    /// - Parameter files: names and texts, in the order in which they are taken; nil where a file cannot be read.
    public func adding(_ files: [(name: String, text: String?)]) -> ProfileLibrary {
        var profiles = all
        var refused = refused
        for (name, text) in files {
            do {
                let profile = try Self.own(text)
                guard !profiles.contains(where: { $0.id == profile.id }) else {
                    throw ProfileError(
                        code: .duplicate,
                        line: nil,
                        context: "profile has the id '\(profile.id)' of another; choose one of your own"
                    )
                }
                profiles.append(profile)
            } catch {
                refused.append(RefusedProfile(file: name, reason: "\(error)"))
            }
        }
        return ProfileLibrary(profiles, refused: refused)
    }

    private static func own(_ text: String?) throws(ProfileError) -> Profile {
        guard let text else {
            throw ProfileError(code: .malformed, line: nil, context: "file is unreadable, too long, or not UTF-8")
        }
        if let first = ProfileLinter.findings(in: text).first { throw first }
        return try Profile(yaml: text)
    }

    private static func profile(_ bytes: [UInt8]) -> Profile {
        do {
            return try Profile(yaml: String(decoding: bytes, as: UTF8.self))
        } catch {
            preconditionFailure("a shipped profile is wrong: \(error)")
        }
    }
}

/// A file that was to be a profile and is not.
public struct RefusedProfile: Codable, Hashable, Sendable {
    /// The file's name.
    public let file: String
    /// Why, in one line.
    public let reason: String
}

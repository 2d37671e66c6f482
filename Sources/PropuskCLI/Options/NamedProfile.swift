import Diagnostics
import Foundation
import Wording

/// The profile that a command line names: a shipped one by its id, or a file.
enum NamedProfile {
    /// Finds it and lints it.
    ///
    /// - Throws: ``CommandFailure`` where there is none, or it is refused.
    static func profile(_ name: String) throws -> Profile {
        do {
            return try ProfileLibrary.shipped.profile(named: name) ?? read(name)
        } catch let error as ProfileError {
            throw CommandFailure(
                .refused,
                .profileRefused,
                ["profile": name, "details": "\(error)"],
                code: "invalidProfile"
            )
        }
    }

    private static func read(_ name: String) throws -> Profile {
        guard FileManager.default.fileExists(atPath: name) || name == "-" else {
            let known = ProfileLibrary.shipped.all.map(\.id).joined(separator: ", ")
            throw CommandFailure(
                .refused,
                .profileNotFound,
                ["profile": name, "known": known],
                code: "profileUnknown"
            )
        }
        return try Profile(yaml: InputFile(name).text(limit: Profile.longestText + 1))
    }
}

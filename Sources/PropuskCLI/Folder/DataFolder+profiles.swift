import Diagnostics
import Foundation

extension DataFolder {
    /// The most files that are looked at.
    private static let mostProfiles = 100

    /// The vendor's own profiles, `profiles/*.yaml`, by name; none where there is no such folder.
    func ownProfiles() -> [(name: String, text: String?)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: profiles)) ?? []
        return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted().prefix(Self.mostProfiles)
            .map { name in (name, try? InputFile("\(profiles)/\(name)").text(limit: Profile.longestText)) }
    }
}

import PropuskTesting
import Testing

@testable import SSHTransport

/// The library gate, against dpkg itself.
struct LibraryCheckTests {
    static let versions = [
        "0.10.6-0+deb12u3", "0.10.6-0+deb12u2", "0.10.6-0+deb12u10", "0.10.6-0", "0.10.6", "0.10.6-2ubuntu0.1",
        "0.10.6-0+deb12u3~bpo11+1", "0.11.5-1", "0.11.5~rc1-1", "0.9.8-0+deb11u1", "1:0.1-1", "0.12.2-1", "0.10.06-0",
        "2.0a", "2.0.a", "2.0+a", "2.0~", "2.0", "2.00", "1-2-3", "1-2", "a", "",
    ]

    @Test func `versions are ordered as dpkg orders them`() async throws {
        var mistakes: [String] = []
        for one in Self.versions.dropLast() {
            let questions = Self.versions.dropLast().map { other in
                "dpkg --compare-versions '\(one)' lt '\(other)' 2>/dev/null; echo $?\n"
            }
            let answers = try await PropuskTesting.run(["sh", "-c", questions.joined()]).text
            for (other, answer) in zip(Self.versions, answers.split(separator: "\n"))
            where (DebianVersion(one) < DebianVersion(other)) != (answer == "0") {
                mistakes.append("\(one) < \(other)")
            }
        }
        #expect(mistakes == [])
    }

    @Test(arguments: [
        ("0.10.6-0+deb12u3", "0.10.6", true), ("0.10.6-0+deb12u10", "0.10.6", true),
        ("0.10.6-0+deb12u2", "0.10.6", false), ("0.10.6-2ubuntu0.1", "0.10.6", false), (nil, "0.10.6", false),
        (nil, "0.11.4", false), (nil, "0.11.5", true), (nil, "0.12.0", false), (nil, "0.12.2", true),
        (nil, "0.13.0", true), ("0.10.6-0+deb12u3", "0.10.5", false), ("0.10.6-0+deb12u2", "0.12.2", true),
        (nil, "", false),
    ])
    func `patched libraries pass, others are refused`(_ package: String?, _ library: String, _ isSafe: Bool) {
        let verdict = LibraryCheck.verdict(package: package, library: library, isOverridden: false)
        #expect((LibraryCheck.error(of: verdict) == nil) == isSafe)
        let overridden = LibraryCheck.verdict(package: package, library: library, isOverridden: true)
        #expect(LibraryCheck.error(of: overridden) == nil)
    }

    @Test func `a refusal names the version and the setting`() throws {
        let verdict = LibraryCheck.verdict(package: nil, library: "0.10.6", isOverridden: false)
        let error = try #require(LibraryCheck.error(of: verdict))
        #expect(error.code == .unsupportedLibrary)
        #expect(error.description.contains("0.10.6"))
        #expect(error.description.contains(LibraryCheck.overridingSetting))
    }

    @Test func `the package's version is read from dpkg's status`() async throws {
        let folder = try TemporaryFolder()
        let status = """
            Package: libssh2-1
            Status: install ok installed
            Version: 9

            Package: libssh-4
            Status: deinstall ok config-files
            Architecture: i386
            Version: 0.9.0

            Package: libssh-4
            Status: install ok installed
            Architecture: amd64
            Version: 0.10.6-0+deb12u7
            Description: a
             Package: libssh-4
            """
        #expect(LibraryCheck.packageVersion(inStatus: Array(status.utf8)) == "0.10.6-0+deb12u7")
        #expect(LibraryCheck.packageVersion(inStatus: []) == nil)
        let here = LibraryCheck.verdict(dpkgStatus: try folder.write("", to: "status"))
        let installed = try await PropuskTesting.run(["dpkg-query", "-W", "-f", "${Version}", "libssh-4"])
        if installed.status == 0 {
            #expect(LibraryCheck.verdict(isOverridden: true) == .supported(installed.text))
            #expect(here != .supported(installed.text))
        }
    }
}

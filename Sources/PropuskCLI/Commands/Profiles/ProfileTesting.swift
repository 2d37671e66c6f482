import API
import ArgumentParser
import Diagnostics
import Foundation
import Wording

/// `propusk profile test`.
struct ProfileTesting: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the tests that stand in profiles.",
        discussion:
            "Needs no server. Exit status 3 where a test fails. Without a name it runs those of all shipped ones."
    )

    @Argument(help: "Ids of shipped profiles, and files with profiles.")
    var profiles: [String] = []

    @OptionGroup var output: OutputOptions

    private struct Result: Encodable {
        struct Difference: Encodable {
            var subject: String
            var expected: String
            var found: String
        }

        var profile: String
        var test: String
        var isPassed: Bool
        var differences: [Difference]
    }

    func run() async throws {
        let names = profiles.isEmpty ? ProfileLibrary.shipped.all.map(\.id) : profiles
        let results = try names.flatMap { try Self.results(of: NamedProfile.profile($0)) }
        if output.isJSON { Terminal.print(json: try output.coder.encode(results)) } else { show(results) }
        let failed = results.count { !$0.isPassed }
        guard failed == 0 else {
            throw CommandFailure(.refused, .profileTestsFailed, ["count": String(failed)], code: "invalidProfile")
        }
    }

    private static func results(of profile: Profile) throws -> [Result] {
        profile.tests.map { test in
            let differences: [Result.Difference]
            do {
                let trial = try ProfileTrial(of: test, in: profile)
                differences = trial.differences.map {
                    Result.Difference(subject: $0.subject, expected: $0.expected, found: $0.found)
                }
            } catch {
                differences = [Result.Difference(subject: "plan", expected: "-", found: "\(error)")]
            }
            return Result(
                profile: profile.id,
                test: test.name,
                isPassed: differences.isEmpty,
                differences: differences
            )
        }
    }

    private func show(_ results: [Result]) {
        var page = Page(Wording(output.language, timeZone: .gmt))
        for result in results where !result.isPassed {
            page.addTitle("\(result.profile): \(result.test)")
            page.addTable(
                [.what, .expected, .found],
                result.differences.map { [$0.subject, $0.expected, $0.found] }
            )
        }
        page.addGap()
        page.add([
            (page.label(.testsPassed), String(results.count(where: \.isPassed))),
            (page.label(.testsFailed), String(results.count { !$0.isPassed })),
        ])
        page.print()
    }
}

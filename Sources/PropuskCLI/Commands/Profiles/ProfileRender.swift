import API
import Access
import ArgumentParser
import Broker
import Cryptography
import Diagnostics
import Foundation
import Wording

/// `propusk profile render`.
struct ProfileRender: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Print the script that a profile becomes, byte for byte.",
        discussion: """
            Needs no server. The script goes to standard output, where sha256sum finds the plan's digest; the digest \
            goes to standard error.
            """
    )

    @Argument(help: "The id of a shipped profile, or a file with one.")
    var profile: String

    @Option(
        name: .customLong("input"),
        help: ArgumentHelp("A value for an input of the profile (may be repeated).", valueName: "key=value")
    )
    var inputs: [KeyValue] = []

    @Option(help: "posix or windows; by default the first that the profile knows.")
    var platform: Platform?

    @Option(
        name: .customLong("without"),
        help: ArgumentHelp("Strike a probe out (may be repeated).", valueName: "probe")
    )
    var struckProbes: [String] = []

    @OptionGroup var output: OutputOptions

    private struct Rendered: Encodable {
        var profile: String
        var version: String
        var platform: Platform
        var planDigest: String
        var runner: String
        var bootstrap: String
        var probes: [String]
        var script: String
    }

    func run() async throws {
        let plan = try plan()
        let script = String(decoding: plan.script, as: UTF8.self)
        guard output.isJSON else {
            try Terminal.print(script: script)
            return Terminal.complain("\(plan.profile) \(plan.profileVersion), SHA-256 \(plan.digest.hex)")
        }
        let rendered = Rendered(
            profile: plan.profile,
            version: plan.profileVersion,
            platform: plan.platform,
            planDigest: plan.digest.hex,
            runner: plan.runner,
            bootstrap: plan.bootstrap,
            probes: plan.probes.map(\.id),
            script: script
        )
        Terminal.print(json: try output.coder.encode(rendered))
    }

    private func plan() throws -> Plan {
        let values = try KeyValue.dictionary(inputs)
        let found = try NamedProfile.profile(profile)
        do {
            return try Plan.render(
                found,
                inputs: values,
                platform: platform ?? found.platforms.first ?? .posix,
                without: Set(struckProbes)
            )
        } catch {
            throw CommandFailure(Refusal(error))
        }
    }
}

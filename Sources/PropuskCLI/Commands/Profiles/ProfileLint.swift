import API
import ArgumentParser
import Diagnostics
import Foundation
import Wording

/// `propusk profile lint`.
struct ProfileLint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Check profiles: their form, and that they change nothing and read nothing excluded.",
        discussion: "Needs no server. Exit status 3 where a profile is refused."
    )

    @Argument(help: "Files with profiles, or - for standard input.")
    var files: [String]

    @OptionGroup var output: OutputOptions

    private struct Finding: Encodable {
        var file: String
        var line: Int?
        var code: String
        var message: String
    }

    func run() async throws {
        var findings: [Finding] = []
        for file in files {
            let text = try InputFile(file).text(limit: Profile.longestText + 1)
            findings += ProfileLinter.findings(in: text).map { error in
                Finding(file: file, line: error.line, code: error.code.rawValue, message: error.context)
            }
        }
        if output.isJSON {
            Terminal.print(json: try output.coder.encode(findings))
        } else {
            for finding in findings {
                Terminal.print("\(finding.file)\(finding.line.map { ":\($0)" } ?? ""): \(finding.message)")
            }
        }
        guard findings.isEmpty else {
            throw CommandFailure(.refused, .findingsFound, ["count": String(findings.count)], code: "invalidProfile")
        }
    }
}

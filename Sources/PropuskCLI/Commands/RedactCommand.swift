import API
import Access
import ArgumentParser
import Cryptography
import Diagnostics
import Foundation
import Redaction
import TextEncoding
import Wording

/// `propusk redact`.
struct RedactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Show what would be left of a text: what a collection keeps of an answer like standard input.",
        discussion: """
            Needs no server. The text goes to standard output, and how many places of which class were hidden to \
            standard error. Names that stand for people, computers and devices are made anew in each run. Exit status 3 \
            where the text would be withheld.
            """
    )

    @Option(
        help: ArgumentHelp("Hide what this profile asks to: the id of a shipped one, or a file.", valueName: "profile")
    )
    var profile: String?

    @OptionGroup var output: OutputOptions

    private struct Answer: Encodable {
        var redactions: [String: Int]
        var text: String
    }

    func run() async throws {
        let classes = try profile.map(NamedProfile.profile)?.redactedClasses ?? []
        let key = Randomness.system.bytes(32)
        let redactor = try Redactor(pseudonymKey: key).alsoHiding(classes)
        let bytes = try InputFile("-").bytes(limit: Redactor.standardLimit)
        switch redactor.redact(decode(Array(bytes), as: .auto).text) {
        case .withheld(let reason): throw CommandFailure(.refused, .textWithheld, ["details": reason.description])
        case .text(let redacted): try print(redacted)
        }
    }

    private func print(_ redacted: RedactedText) throws {
        let counts = Dictionary(uniqueKeysWithValues: redacted.counts.map { ($0.key.rawValue, $0.value) })
        guard !output.isJSON else {
            return Terminal.print(json: try output.coder.encode(Answer(redactions: counts, text: redacted.text)))
        }
        Terminal.print(redacted: redacted.text)
        let parts = counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        let report = parts.isEmpty ? "0" : parts.joined(separator: ", ")
        Terminal.complain("\(Label.redactions.words[output.language]): \(report)")
    }
}

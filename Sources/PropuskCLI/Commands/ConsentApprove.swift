import API
import Access
import ArgumentParser
import Broker
import CScrub
import Foundation
import Wording

/// `propusk consent approve`.
struct ConsentApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Read the text, then say yes to exactly this plan.",
        discussion: """
            Shows the text, asks for the first six symbols of the plan's SHA-256 and, without echo, for the decision \
            code. When standard input is no terminal, the code is its first line, with --login the \
            password its second, and --plan is needed.
            """
    )

    /// Seconds that are waited for the end of a collection: its own limit is shorter.
    private static let patience: Int64 = 900

    @OptionGroup var options: ConsentOptions
    @OptionGroup var narrowing: NarrowingOptions

    @Option(
        help: ArgumentHelp("SHA-256 of the plan that you read, or its first six symbols or more.", valueName: "sha256")
    )
    var plan: String?

    @Flag(help: "You run the script yourself; no credential is made.")
    var byHand = false

    @Option(
        help: ArgumentHelp(
            "The certificate that your approve script printed (a machine that trusts your key).",
            valueName: "file"
        )
    )
    var certificate: String?

    @Option(help: ArgumentHelp("The signature of the statement, as ssh-keygen -Y sign made it.", valueName: "file.sig"))
    var signature: String?

    @Option(
        help: ArgumentHelp(
            "The statement that was signed; otherwise the signature's name without .sig.",
            valueName: "file"
        )
    )
    var statement: String?

    @Flag(
        name: .customLong("login"),
        help: "Lend the account's password for this one run, instead of a pass; it is asked for without echo."
    )
    var lends = false

    @Flag(name: .customLong("wait"), help: "Answer only when the collection has ended.")
    var waits = false

    func validate() throws {
        guard !(lends && (byHand || certificate != nil)) else {
            throw ValidationError(
                .optionWithout,
                ["first": "--login", "second": byHand ? "--by-hand" : "--certificate"],
                in: options.output.language
            )
        }
        guard !(byHand && certificate != nil) else {
            throw ValidationError(
                .optionWithout,
                ["first": "--by-hand", "second": "--certificate"],
                in: options.output.language
            )
        }
    }

    /// The signature, and the end of the statement that was signed: the server makes all the rest of it again.
    ///
    /// - Throws: ``CommandFailure`` where a file is missing or is no statement.
    private func signed() throws -> (signature: String, notAfter: Date)? {
        guard let signature else { return nil }
        guard let path = statement ?? (signature.hasSuffix(".sig") ? String(signature.dropLast(4)) : nil) else {
            throw CommandFailure(.usage, .statementNotNamed)
        }
        let text = try InputFile(path).text(limit: 1_024 * 1_024)
        guard let notAfter = ConsentStatement.notAfter(in: text) else {
            throw CommandFailure(.failed, .statementUnreadable, ["path": path])
        }
        return (try InputFile(signature).text(limit: 32 * 1_024), notAfter)
    }

    func run() async throws {
        let language = options.output.language
        let handle = try options.address().handle
        let minutes = try narrowing.minutes()
        let certificate = try certificate.map { try InputFile($0).firstLine(limit: 64 * 1_024) }
        let signed = try signed()
        let shown = try await options.call(
            ShowConsent(handle: handle, without: narrowing.struckProbes, minutes: minutes)
        )
        let text = Wording(language, timeZone: shown.timeZone).consentText(shown.outcome)
        // A person always sees the text; with --json standard output is the answer's alone.
        if options.output.isJSON { Terminal.complain(text) } else { Terminal.print(text) }

        let input = DecisionInput(language: language)
        try input.confirm(shown.outcome.planDigest, named: plan)
        if lends { cscrub_forbid_dumps() }
        let code = try input.code()
        let document = shown.outcome
        let password = try lends ? input.password(of: document.user, on: document.address) : nil
        let command = ApproveConsent(
            handle: handle,
            code: code,
            plan: shown.outcome.planDigest,
            without: narrowing.struckProbes,
            minutes: minutes,
            isByHand: byHand,
            certificate: certificate,
            signature: signed?.signature,
            notAfter: signed?.notAfter,
            login: lends ? document.user : nil,
            password: password,
            waits: waits
        )
        let answer = try await options.call(command, patience: waits ? Self.patience : 60)
        options.print(answer) { decided, page in
            page.addGap()
            page.add(decided)
        }
    }
}

import ArgumentParser
import Foundation
import Ledger
import Wording

/// `propusk receipt verify`: offline, without a data folder and without the vendor.
struct ReceiptVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify a receipt offline with the ledger's key. scripts/verify-receipt.py is a second verifier."
    )

    @Argument(help: "The receipt.")
    var file: String

    @Option(help: ArgumentHelp("The ledger's key, or a file with it; have it from elsewhere.", valueName: "key"))
    var key: String

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let proven: ProvenReceipt
        do {
            let text = FileManager.default.fileExists(atPath: key) ? try InputFile(key).text(limit: 4096) : key
            let verifier = try VerifierKey(text: text.trimmingCharacters(in: .whitespacesAndNewlines))
            proven = try Receipt(parsing: Array(InputFile(file).bytes(limit: 8 << 20))).verify(key: verifier)
        } catch let error as LedgerError {
            throw CommandFailure(.failed, .receiptBroken, ["path": file, "details": error.description])
        } catch let error as ReceiptError {
            throw CommandFailure(.failed, .receiptBroken, ["path": file, "details": error.description])
        }
        var page = Page(Wording(output.language, timeZone: .current))
        page.add(page.label(.receiptHolds))
        page.add([
            (page.label(.request), String(proven.request)),
            (page.label(.grade), proven.grade.rawValue),
            (page.label(.began), proven.began.map { page.words.moment(Self.date(ofMinute: $0)) }),
            (page.label(.endedAt), proven.ended.map { page.words.moment(Self.date(ofMinute: $0)) }),
            (page.label(.answered), String(proven.kept.count { $0.digest != nil })),
            (page.label(.redactions), String(proven.kept.reduce(0) { $0 + $1.redactions })),
            (page.label(.leaves), String(proven.steps.count)),
            (page.label(.ledgerKey), proven.checkpoint.origin),
        ])
        page.print()
    }

    private static func date(ofMinute minute: Int) -> Date {
        Date(timeIntervalSince1970: TimeInterval(minute * 60))
    }
}

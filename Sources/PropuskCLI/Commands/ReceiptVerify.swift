import API
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
        let verifier: VerifierKey
        let proven: ProvenReceipt
        do {
            let text = FileManager.default.fileExists(atPath: key) ? try InputFile(key).text(limit: 4096) : key
            verifier = try VerifierKey(text: text.trimmingCharacters(in: .whitespacesAndNewlines))
            proven = try Receipt(parsing: Array(InputFile(file).bytes(limit: 8 << 20))).verify(key: verifier)
        } catch let error as LedgerError {
            throw CommandFailure(.failed, .receiptBroken, ["path": file, "details": error.description])
        } catch let error as ReceiptError {
            throw CommandFailure(.failed, .receiptBroken, ["path": file, "details": error.description])
        }
        let receipt = VerifiedReceipt(proven, key: verifier)
        guard !output.isJSON else { return Terminal.print(json: try output.coder.encode(receipt)) }
        var page = Page(Wording(output.language, timeZone: .current))
        page.add(receipt)
        page.print()
    }
}

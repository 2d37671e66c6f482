import Cryptography
import PropuskTesting
import Testing

@testable import Ledger

struct ReceiptTests {
    @Test func `a receipt reads back and tells what the log has`() throws {
        let sample = try SampleReceipt()
        let receipt = try sample.receipt()
        let read = try Receipt(parsing: Array(receipt.encoded.utf8))
        #expect(read == receipt)
        let proven = try read.verify(key: Keys.log.verifier)
        #expect(proven.request == 17)
        #expect(proven.grade == .code)
        #expect(proven.consent == SampleReceipt.consent)
        #expect(proven.script == SampleReceipt.script)
        #expect(proven.certificates == [SampleReceipt.certificate])
        #expect(proven.kept.map(\.redactions) == [2, 0])
        #expect(proven.kept.map { $0.digest == nil } == [false, true])
        #expect(proven.steps.map(\.kind) == SampleReceipt.events.map(\.kind))
        #expect(proven.steps.map(\.index) == [1, 3, 5, 7, 9, 11])
        #expect(proven.began == 29_384_759)
        #expect(proven.ended == 29_384_761)
        #expect(proven.checkpoint.size == 13)
        #expect(proven.earlier?.size == 5)
        #expect(proven.witnesses.isEmpty)
    }

    @Test func `the second verifier agrees, and says so in words`() async throws {
        let file = Array(try SampleReceipt().receipt().encoded.utf8)
        let result = try await ReceiptScript.verify(file, key: Keys.log.verifier.text)
        #expect(result.status == 0, "\(result.errorText)")
        for words in [
            "request 17 holds", "grade of consent: code", "13 entries", "Не входит", SampleReceipt.certificate,
        ] {
            #expect(result.text.contains(words))
        }
        let other = try Keys.signer(PythonVectors.origin, firstByte: 3).verifier.text
        let refused = try await ReceiptScript.verify(file, key: other)
        #expect(refused.status == 1)
        #expect(refused.errorText.contains("NOT PROVED: the receipt's signature"))
        #expect(try await ReceiptScript.verify(file, key: "nonsense").status == 2)
    }

    @Test func `each change of a byte is caught`() throws {
        let file = Array(try SampleReceipt().receipt().encoded.utf8)
        let key = try Keys.log.verifier
        for index in file.indices {
            for value in [file[index] ^ 1, file[index] ^ 0x20, 0x30] where value != file[index] {
                var changed = file
                changed[index] = value
                #expect(throws: ReceiptError.self, "byte \(index)") { try Receipt(parsing: changed).verify(key: key) }
            }
        }
    }

    /// What somebody could do who has the ledger's key and not another log.
    @Test func `each change of a byte is caught by the tree, even if the ledger's key signs it anew`() throws {
        let receipt = try SampleReceipt().receipt()
        let text = Array(receipt.note.text.utf8)
        let log = try Keys.log
        for index in text.indices {
            var changed = text
            changed[index] ^= 1
            guard let changed = String(validating: changed, as: UTF8.self),
                let signed = try? log.sign(changed).encoded
            else { continue }
            #expect(throws: ReceiptError.self, "byte \(index)") {
                try Receipt(parsing: Array(signed.utf8)).verify(key: log.verifier)
            }
        }
    }

    @Test func `each change of a byte is caught by the second verifier, signed anew or not`() async throws {
        let file = Array(try SampleReceipt().receipt().encoded.utf8)
        let result = try await ReceiptScript.tamper(file, key: Keys.log.verifier.text)
        #expect(result.status == 0, "\(result.text)\(result.errorText)")
        #expect(result.text.hasPrefix("0 of "))
    }

    @Test func `a receipt with erased fields and without an earlier checkpoint holds for both`() async throws {
        let sample = try SampleReceipt()
        let leaves = try sample.opened(under: sample.checkpoint()).map { opened in
            Receipt.OpenedLeaf(opened.leaf, opened.opening.erasing(["contact", "reason"]), opened.proof)
        }
        let receipt = try Receipt(request: 17, leaves: leaves, documents: sample.documents, signedBy: Keys.log)
        #expect(!receipt.encoded.contains("boss@example.ru"))
        let result = try await ReceiptScript.verify(Array(receipt.encoded.utf8), key: Keys.log.verifier.text)
        #expect(result.status == 0, "\(result.errorText)")
        #expect(result.text.contains("contact: (erased)"))
    }

    @Test func `a witness that cosigned is told, and one that lies is caught`() throws {
        let sample = try SampleReceipt()
        let checkpoint = try Checkpoint(text: sample.checkpoint().text)
        let witness = try Keys.witness
        let cosigned = try sample.checkpoint().adding(witness.cosignature(of: checkpoint, at: 7))
        func receipt(_ note: SignedNote) throws -> Receipt {
            try Receipt(
                request: 17,
                leaves: sample.opened(under: note),
                documents: sample.documents,
                signedBy: Keys.log
            )
        }
        let proven = try receipt(cosigned).verify(key: Keys.log.verifier, witnesses: [witness.verifier])
        #expect(proven.witnesses == [VerifiedSignature(key: witness.verifier, time: 7)])
        let other = try Checkpoint(origin: PythonVectors.origin, of: Frontier())
        let lie = try sample.checkpoint().adding(witness.cosignature(of: other, at: 7))
        #expect(throws: ReceiptError(.checkpoint, LedgerError(.invalidSignature, ""))) {
            try receipt(lie).verify(key: Keys.log.verifier, witnesses: [witness.verifier])
        }
    }

    /// Receipts that the ledger's key signs although the log has something else; each names the part that is wrong.
    @Test(arguments: Lie.allCases)
    func `a lie of the vendor is named by both verifiers`(lie: Lie) async throws {
        let (file, part) = try lie.receipt()
        let words = try #require(throws: ReceiptError.self) {
            try Receipt(parsing: file).verify(key: Keys.log.verifier)
        }
        #expect(words.part == part, "\(words)")
        let result = try await ReceiptScript.verify(file, key: Keys.log.verifier.text)
        #expect(result.status == 1)
        let place = words.description.prefix { $0 != ":" }
        #expect(result.errorText.contains("NOT PROVED: \(place):"), "\(result.errorText)")
    }

    @Test func `a receipt that would not verify is not written`() throws {
        let sample = try SampleReceipt()
        #expect(throws: ReceiptError.self) {
            try Receipt(
                request: 18,
                leaves: sample.opened(under: sample.checkpoint()),
                documents: [],
                signedBy: Keys.log
            )
        }
        #expect(throws: ReceiptError.self) {
            try Receipt(request: 17, leaves: [], documents: sample.documents, signedBy: Keys.log)
        }
    }
}

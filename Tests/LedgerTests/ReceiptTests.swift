import Cryptography
import Foundation
import OpenSSHFormats
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
        #expect(proven.grade == .signed)
        #expect(try proven.signer == SignedSample().signer)
        #expect(proven.statement == SignedSample.statement())
        #expect(!proven.isLeased)
        #expect(proven.consent == SampleReceipt.consent)
        #expect(proven.script == SampleReceipt.script)
        #expect(proven.certificates == [SampleReceipt.certificate])
        #expect(proven.kept.map(\.redactions) == [2, 0])
        #expect(proven.kept.map { $0.digest == nil } == [false, true])
        #expect(proven.steps.map(\.kind) == SampleReceipt.events(nil).map(\.kind))
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
            "request 17 holds", "grade of consent: signed", "13 entries", "Не входит", SampleReceipt.certificate,
            try "signed with the key \(SignedSample().signer)",
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

    /// What a person with stock OpenSSH signs, under every kind of key that it makes.
    @Test(arguments: ["ed25519", "ecdsa 256", "ecdsa 384", "ecdsa 521", "rsa 2048"])
    func `a statement that ssh-keygen signed holds for both`(kind: String) async throws {
        let folder = try TemporaryFolder()
        let (words, key) = (kind.split(separator: " "), folder.file("key"))
        let bits = words.count > 1 ? ["-b", String(words[1])] : []
        let made = try await run(["/usr/bin/ssh-keygen", "-q", "-N", "", "-t", String(words[0]), "-f", key] + bits)
        #expect(made.status == 0, "\(made.errorText)")
        var signed = try SignedSample()
        let namespace = "consent@ledger.example.ru"
        let path = try folder.write(Array(signed.text.utf8), to: "text")
        let done = try await run(["/usr/bin/ssh-keygen", "-Y", "sign", "-n", namespace, "-f", key, path])
        #expect(done.status == 0, "\(done.errorText)")
        signed.signature = try String(contentsOfFile: "\(path).sig", encoding: .utf8)
        signed.signer = try SSHPublicKey(line: String(contentsOfFile: "\(key).pub", encoding: .utf8)).fingerprint
        try await expectBoth(signed, grade: "signed")
        try await expectBoth(signed, grade: "held")
    }

    @Test func `a security token's signature holds for both`() async throws {
        try await expectBoth(try SignedSample(isToken: true), grade: "signed")
    }

    @Test func `a statement for a gate holds for both where the consent is held`() async throws {
        try await expectBoth(try SignedSample(SignedSample.statement(["grade": "held"])), grade: "held")
    }

    @Test func `a consent without a signature holds for both where its grade needs none`() async throws {
        try await expectBoth(nil, grade: "code")
        try await expectBoth(nil, grade: "held")
    }

    private func expectBoth(_ signed: SignedSample?, grade: String) async throws {
        let sample = try SampleReceipt(SampleReceipt.events(grade: grade, signed), signed)
        let receipt = try sample.receipt()
        #expect(try receipt.verify(key: Keys.log.verifier).signer == signed?.signer)
        let result = try await ReceiptScript.verify(Array(receipt.encoded.utf8), key: Keys.log.verifier.text)
        #expect(result.status == 0, "\(result.errorText)")
        #expect(result.text.contains("signed with the key") == (signed != nil))
    }

    @Test func `a lent login has no certificate, and both say so`() async throws {
        var events = SampleReceipt.events(grade: "code", nil)
        events[2] = ("secret.leased", [.init("user", "support", isPersonal: true)])
        var sample = try SampleReceipt(events, nil)
        sample.documents.remove(at: 2)
        let receipt = try sample.receipt()
        let proven = try receipt.verify(key: Keys.log.verifier)
        #expect(proven.isLeased)
        #expect(proven.certificates.isEmpty)
        let result = try await ReceiptScript.verify(Array(receipt.encoded.utf8), key: Keys.log.verifier.text)
        #expect(result.status == 0, "\(result.errorText)")
        #expect(result.text.contains("there is no certificate"))
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

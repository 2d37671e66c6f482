import Cryptography
import Foundation
import Testing

@testable import Ledger

struct NoteTests {
    @Test func `keys have the text of the second implementation`() throws {
        #expect(try Keys.log.verifier.text == PythonVectors.logKey)
        #expect(try Keys.witness.verifier.text == PythonVectors.witnessKey)
        #expect(try VerifierKey(text: PythonVectors.logKey) == Keys.log.verifier)
        #expect(try VerifierKey(text: PythonVectors.witnessKey) == Keys.witness.verifier)
    }

    /// The example of the page c2sp.org/signed-note: its key is the one of Go's own documentation of notes.
    @Test func `a key of Go's documentation reads, and its note verifies`() throws {
        let key = try VerifierKey(text: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
        let note = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

            """
        let signed = try SignedNote(parsing: note)
        #expect(try signed.verified(by: [key]) == [VerifiedSignature(key: key, time: nil)])
        #expect(signed.encoded == note)
    }

    @Test func `a key with a byte changed is refused`() throws {
        let text = Array(PythonVectors.logKey.utf8)
        for index in text.indices {
            var changed = text
            changed[index] ^= 1
            #expect(throws: LedgerError.self) { try VerifierKey(text: String(decoding: changed, as: UTF8.self)) }
            #expect(throws: LedgerError.self) { try VerifierKey(text: String(decoding: text[..<index], as: UTF8.self)) }
        }
        #expect(throws: LedgerError.self) { try VerifierKey(text: PythonVectors.logKey.uppercased()) }
    }

    @Test(arguments: ["", "a b", "a+b", "a\u{A0}b", "a\u{2003}b", "a\nb", "a\tb", "a\u{85}", " "])
    func `a name that would break a line is refused`(name: String) throws {
        let key = try SigningKey(seed: [UInt8](repeating: 1, count: 32))
        #expect(throws: LedgerError(.malformedKeyName, "")) { try NoteSigner(name: name, key: key) }
    }

    @Test func `only Ed25519 signs notes`() throws {
        let key = try SigningKey.generate(.ecdsaP256)
        #expect(throws: LedgerError(.malformedKey, "")) { try NoteSigner(name: "log", key: key) }
    }

    @Test func `the checkpoint is byte for byte that of Go and of the second implementation`() throws {
        let large = try Checkpoint(
            origin: PythonVectors.origin,
            size: 70_000,
            root: #require(Base64.bytes(of: GoVectors.root).flatMap { Digest(bytes: $0) })
        )
        #expect(try large.signed(by: Keys.log).encoded == GoVectors.checkpoint)

        let log = MemoryLog(size: 70)
        let checkpoint = try Checkpoint(origin: PythonVectors.origin, of: log.frontier)
        let signed = try checkpoint.signed(by: Keys.log)
            .adding(Keys.witness.cosignature(of: checkpoint, at: 1_679_315_147))
        #expect(signed.encoded == PythonVectors.checkpoint)
    }

    @Test func `a checkpoint verifies by the log's key, with and without the witness's`() throws {
        let log = try Keys.log.verifier
        let witness = try Keys.witness.verifier
        let text = PythonVectors.checkpoint
        for keys in [[log], [log, witness], [witness, log]] {
            let checkpoint = try Checkpoint(verifying: text, keys: keys)
            #expect(checkpoint.origin == PythonVectors.origin)
            #expect(checkpoint.size == 70)
            #expect(checkpoint.root.base64 == PythonVectors.roots[70])
        }
        let times = try SignedNote(parsing: text).verified(by: [log, witness]).map(\.time)
        #expect(times == [nil, 1_679_315_147])
        // A witness alone does not speak for the log, and another key of the same name is another key.
        #expect(throws: LedgerError(.wrongOrigin, "")) { try Checkpoint(verifying: text, keys: [witness]) }
        let other = try Keys.signer(PythonVectors.origin, firstByte: 9).verifier
        #expect(throws: LedgerError(.unknownSigner, "")) { try Checkpoint(verifying: text, keys: [other]) }
        #expect(throws: LedgerError(.unknownSigner, "")) { try Checkpoint(verifying: text, keys: []) }
        let stranger = try Keys.signer("other.example", firstByte: 0)
        let body = try Checkpoint(verifying: text, keys: [log]).text
        #expect(throws: LedgerError(.wrongOrigin, "")) {
            try Checkpoint(verifying: stranger.sign(body), keys: [stranger.verifier])
        }
    }

    @Test func `each byte of a checkpoint and of its known signatures counts`() throws {
        let keys = try [Keys.log.verifier, Keys.witness.verifier]
        let note = Array(PythonVectors.checkpoint.utf8)
        for index in note.indices {
            for bit in [1, 2, 0x20, 0x80] as [UInt8] {
                var changed = note
                changed[index] ^= bit
                // A changed name or key hash makes a line that of an unknown key, which is passed over: then only the
                // other signature is there.
                let signatures = try? SignedNote(parsing: changed).verified(by: keys)
                #expect((signatures?.count ?? 0) < 2)
                if let signatures, signatures.count == 1 {
                    #expect(try SignedNote(parsing: changed).text == SignedNote(parsing: note).text)
                }
            }
            #expect((try? SignedNote(parsing: Array(note[..<index])).verified(by: keys))?.count ?? 0 < 2)
        }
    }

    static let signature = "\u{2014} log AAAAAQIDBAU=\n"

    @Test(
        arguments: [
            "", "\n", "\n\n", "text\n", "text\n\n", "text\n" + signature, "text\n\n" + signature.dropLast(),
            "text\n\n" + signature + "\n", "text\n\n\(signature)more\n", "text\n\n- log AAAAAQIDBAU=\n",
            "text\n\n\u{2014} log  AAAAAQIDBAU=\n", "text\n\n\u{2014} log AAAAAQIDBAU= \n",
            "text\n\n\u{2014} log AAAAAQIDBAU\n", "text\n\n\u{2014} log AAAAAQIDBAV=\n",
            "text\n\n\u{2014} log AAAAAQ==\n",
            "text\n\n\u{2014}  AAAAAQIDBAU=\n", "text\n\n\u{2014} lo+g AAAAAQIDBAU=\n",
            "text\n\n\u{2014} AAAAAQIDBAU=\n",
            "te\txt\n\n" + signature, "te\rxt\n\n" + signature, "te\0xt\n\n" + signature,
            "text\n\n" + String(repeating: signature, count: 65),
        ] as [String]
    )
    func `a malformed note is refused`(text: String) {
        #expect(throws: LedgerError.self) { try SignedNote(parsing: text) }
    }

    @Test func `blank lines may stand in the text, and bytes that are no UTF-8 may not`() throws {
        let note = try SignedNote(parsing: "one\n\n\ntwo\n\n" + NoteTests.signature)
        #expect(note.text == "one\n\n\ntwo\n")
        #expect(note.signatures.map(\.keyID) == [1])
        #expect(throws: LedgerError(.malformedText, "")) {
            try SignedNote(parsing: [0xFF] + Array("text\n\n\(NoteTests.signature)".utf8))
        }
    }

    @Test(
        arguments: [
            "", "log\n", "log\n1", "\n1\n", "log\n01\n", "log\n-1\n", "log\n+1\n", "log\n1 \n", "log\n٣\n",
            "log\n9223372036854775808\n", "log\n0\n",
        ]
    )
    func `a malformed checkpoint is refused`(start: String) throws {
        let root = TreeHash.leaf([]).base64
        #expect(throws: LedgerError(.malformedCheckpoint, "")) { try Checkpoint(text: "\(start)\(root)\n") }
        #expect(try Checkpoint(text: "log\n1\n\(root)\n").size == 1)
        #expect(try Checkpoint(text: "log\n1\n\(root)\nmore\n").extensions == ["more"])
        #expect(throws: LedgerError(.malformedCheckpoint, "")) { try Checkpoint(text: "log\n1\n\(root)\n\n") }
        #expect(throws: LedgerError(.malformedCheckpoint, "")) { try Checkpoint(text: "log\n1\n\(root)") }
        #expect(throws: LedgerError(.malformedCheckpoint, "")) { try Checkpoint(text: "log\n1\n\(root.dropLast())\n") }
    }

    @Test func `signers keep to what they are for`() throws {
        let checkpoint = try Checkpoint(origin: "other.example", of: Frontier())
        #expect(throws: LedgerError(.wrongOrigin, "")) { try checkpoint.signed(by: Keys.log) }
        #expect(throws: LedgerError(.cannotSign, "")) { try Keys.witness.sign("text\n") }
        #expect(throws: LedgerError(.cannotSign, "")) { try Keys.log.cosignature(of: checkpoint, at: 1) }
        #expect(throws: LedgerError(.outOfBounds, "")) { try Keys.witness.cosignature(of: checkpoint, at: -1) }
        #expect(throws: LedgerError(.malformedText, "")) { try Keys.log.sign("no end") }
        #expect(throws: LedgerError(.malformedText, "")) { try Keys.log.sign("a\tb\n") }
    }

    @Test func `a proof file is that of the second implementation, and verifies`() throws {
        let log = MemoryLog(size: 70)
        var tree = log.tree()
        let checkpoint = try SignedNote(parsing: PythonVectors.checkpoint)
        let proof = try LogProof(tree.inclusionProof(of: 44), checkpoint: checkpoint)
        #expect(proof.encoded == PythonVectors.proof)
        #expect(try LogProof(parsing: PythonVectors.proof) == proof)
        let key = try Keys.log.verifier
        #expect(try proof.verify(entry: log.entries[44], keys: [key]).size == 70)
        #expect(throws: LedgerError(.notIncluded, "")) { try proof.verify(entry: log.entries[43], keys: [key]) }
        let extra = try LogProof(extra: [1, 2, 3], tree.inclusionProof(of: 44), checkpoint: checkpoint)
        #expect(extra.encoded.contains("v1\nextra AQID\nindex 44\n"))
        #expect(try LogProof(parsing: extra.encoded) == extra)
    }

    @Test func `each byte of a proof file counts, cosignatures of unknown witnesses apart`() throws {
        let key = try Keys.log.verifier
        let file = Array(PythonVectors.proof.utf8)
        let entry = Array("entry 44".utf8)
        let witnessLine = try #require(PythonVectors.proof.range(of: "\u{2014} witness"))
        let end = PythonVectors.proof.utf8.distance(from: PythonVectors.proof.startIndex, to: witnessLine.lowerBound)
        for index in 0..<end {
            for bit in [1, 2, 0x20, 0x80] as [UInt8] {
                var changed = file
                changed[index] ^= bit
                #expect(throws: LedgerError.self) { try LogProof(parsing: changed).verify(entry: entry, keys: [key]) }
            }
        }
    }
}

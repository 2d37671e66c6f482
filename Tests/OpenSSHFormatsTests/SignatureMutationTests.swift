import Cryptography
import Testing

@testable import OpenSSHFormats

/// No change of a signature goes unnoticed: it has one form only.
struct SignatureMutationTests {
    private let maker: SignatureMaker

    init() throws {
        maker = try SignatureMaker()
    }

    private func isTaken(_ blob: [UInt8], key: SSHPublicKey) -> Bool {
        let check = SignatureCheck(keys: [key], namespace: SignatureMaker.namespace)
        guard let signature = try? SSHSignature(blob: blob) else { return false }
        return (try? check.signer(of: SignatureMaker.text, signature: signature)) != nil
    }

    @Test func `every other value of every byte of an Ed25519 signature is refused`() async throws {
        let key = try await maker.key("k")
        let blob = SignatureMaker.blob(try await maker.sign())
        try #require(isTaken(blob, key: key))
        for index in blob.indices {
            for value in UInt8.min...UInt8.max where value != blob[index] {
                var changed = blob
                changed[index] = value
                #expect(!isTaken(changed, key: key), "byte \(index) as \(value)")
            }
        }
    }

    @Test(arguments: ["ecdsa -b 256", "ecdsa -b 521", "rsa -b 2048"])
    func `every changed bit of another signature is refused`(kind: String) async throws {
        let key = try await maker.key("k", kind)
        let blob = SignatureMaker.blob(try await maker.sign())
        try #require(isTaken(blob, key: key))
        for index in blob.indices {
            for bit in 0..<8 {
                var changed = blob
                changed[index] ^= 1 << UInt8(bit)
                #expect(!isTaken(changed, key: key), "byte \(index), bit \(bit)")
            }
        }
    }

    @Test func `an armour that was changed is refused, or says the same`() async throws {
        let key = try await maker.key("k")
        let armored = try await maker.sign()
        let signature = try SSHSignature(armored: armored)
        try #require(isTaken(SignatureMaker.blob(armored), key: key))
        let bytes = Array(armored.utf8)
        for index in bytes.indices {
            for value in UInt8.min...0x7F where value != bytes[index] {
                var changed = bytes
                changed[index] = value
                let found = try? SSHSignature(armored: String(decoding: changed, as: UTF8.self))
                guard let found, found != signature else { continue }
                // Another signature altogether: then it is not one of this text.
                let check = SignatureCheck(keys: [key], namespace: SignatureMaker.namespace)
                #expect(throws: SignatureRefusal.self) { try check.signer(of: SignatureMaker.text, signature: found) }
            }
        }
    }
}

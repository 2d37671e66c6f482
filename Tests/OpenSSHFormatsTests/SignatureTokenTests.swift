import Cryptography
import Testing

@testable import OpenSSHFormats

/// Signatures of security tokens, put together from OpenSSH's PROTOCOL.u2f with an ordinary key in the token's place, and
/// judged by `ssh-keygen -Y verify` as well.
struct SignatureTokenTests {
    private let maker: SignatureMaker

    init() throws {
        maker = try SignatureMaker()
    }

    private struct Token {
        let key: SigningKey
        let application = "ssh:"

        init(_ algorithm: SigningKey.Algorithm) throws {
            key = try SigningKey.generate(algorithm)
        }

        var name: String {
            key.algorithm == .ed25519 ? "sk-ssh-ed25519@openssh.com" : "sk-ecdsa-sha2-nistp256@openssh.com"
        }

        var publicKey: SSHPublicKey {
            get throws {
                var writer = WireWriter()
                writer.write(text: name)
                writer.write(raw: SSHPublicKey(key.publicKey).body)
                writer.write(text: application)
                return try SSHPublicKey(blob: writer.bytes)
            }
        }

        func armored(flags: UInt8 = 1, signedFlags: UInt8? = nil, isTrailing: Bool = false) throws -> String {
            var message = WireWriter()
            message.write(raw: SHA256.digest(Array(application.utf8)).bytes)
            message.write(raw: [signedFlags ?? flags])
            message.write(UInt32(7))
            message.write(raw: SHA256.digest(SignatureMaker.message()).bytes)
            var inner = WireWriter()
            inner.write(text: name)
            inner.write(string: try CertificateSignature(of: message.bytes, by: key).bytes)
            inner.write(raw: [flags])
            inner.write(UInt32(7))
            if isTrailing { inner.write(raw: [0]) }
            return SignatureMaker.armored(SignatureMaker.blob(key: try publicKey.blob, signature: inner.bytes))
        }
    }

    private func refusal(of armored: String, key: SSHPublicKey) -> SignatureRefusal? {
        do {
            let check = SignatureCheck(keys: [key], namespace: SignatureMaker.namespace)
            _ = try check.signer(of: SignatureMaker.text, armored: armored)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: SigningKey.Algorithm.allCases)
    func `a token's signature is taken here and by ssh-keygen`(algorithm: SigningKey.Algorithm) async throws {
        let token = try Token(algorithm)
        let armored = try token.armored()
        #expect(refusal(of: armored, key: try token.publicKey) == nil)
        #expect(try await maker.isTaken(armored, keys: [token.publicKey]))
    }

    @Test(arguments: SigningKey.Algorithm.allCases)
    func `changed flags and bytes behind the counter are refused by both`(algorithm: SigningKey.Algorithm) async throws
    {
        let token = try Token(algorithm)
        let changed = try token.armored(flags: 5, signedFlags: 1)
        #expect(refusal(of: changed, key: try token.publicKey) == .badSignature)
        #expect(try await !maker.isTaken(changed, keys: [token.publicKey]))
        let extended = try token.armored(isTrailing: true)
        #expect(refusal(of: extended, key: try token.publicKey) == .malformed(FormatError(.trailingBytes, "")))
        #expect(try await !maker.isTaken(extended, keys: [token.publicKey]))
    }

    @Test(arguments: SigningKey.Algorithm.allCases)
    func `a token that nobody touched is refused`(algorithm: SigningKey.Algorithm) throws {
        let token = try Token(algorithm)
        #expect(refusal(of: try token.armored(flags: 0), key: try token.publicKey) == .userAbsent)
        #expect(refusal(of: try token.armored(flags: 4), key: try token.publicKey) == .userAbsent)
    }
}

import Testing

@testable import Cryptography

struct SigningTests {
    /// RFC 8032 section 7.1, tests 1 to 3: seed, public key, message, signature.
    @Test(
        arguments: [
            (
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                    + "d25bf5f0595bbe24655141438e7a100b"
            ),
            (
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                    + "387b2eaeb4302aeeb00d291612bb0c00"
            ),
            (
                "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
                    + "4a7c15e9716ed28dc027beceea1ec40a"
            ),
        ]
    )
    func `Ed25519 of RFC 8032`(seed: String, publicKey: String, message: String, signature: String) throws {
        let message = try #require(Hexadecimal.bytes(of: message))
        let key = try SigningKey(seed: try #require(Hexadecimal.bytes(of: seed)))
        #expect(key.publicKey == .ed25519(try #require(Hexadecimal.bytes(of: publicKey))))
        #expect(Hexadecimal.text(of: try key.signature(for: message)) == signature)
        #expect(key.publicKey.isValid(try key.signature(for: message), for: message))
        #expect(key.rawSeed.map { Hexadecimal.text(of: $0) } == seed)
    }

    @Test(arguments: SigningKey.Algorithm.allCases)
    func `a signature is refused with a bit flipped, a byte cut, or over another message`(
        algorithm: SigningKey.Algorithm
    ) throws {
        let key = try SigningKey.generate(algorithm)
        let message = Array("message".utf8)
        let signature = try key.signature(for: message)
        #expect(signature.count == 64)
        #expect(key.publicKey.isValid(signature, for: message))
        #expect(!key.publicKey.isValid(signature, for: message + [0]))
        for index in signature.indices {
            var changed = signature
            changed[index] ^= 1
            #expect(!key.publicKey.isValid(changed, for: message))
            #expect(!key.publicKey.isValid(Array(signature[..<index]), for: message))
        }
        #expect(!key.publicKey.isValid(signature + [0], for: message))
        #expect(!(try SigningKey.generate(algorithm)).publicKey.isValid(signature, for: message))
    }

    @Test(arguments: SigningKey.Algorithm.allCases)
    func `one key signs in many tasks at once`(algorithm: SigningKey.Algorithm) async throws {
        let key = try SigningKey.generate(algorithm)
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let message = [UInt8(number)]
                    return key.publicKey.isValid(try key.signature(for: message), for: message)
                }
            }
            for try await isValid in group { #expect(isValid) }
        }
    }

    @Test func `a key shows nothing of its inside`() throws {
        let key = try SigningKey.generate(.ed25519)
        #expect("\(key)" == "<ed25519 signing key>")
        var dumped = ""
        dump(key, to: &dumped)
        #expect(dumped.split(separator: "\n").count == 1)
    }

    @Test func `numbers that are no key verify nothing`() throws {
        let signature = [UInt8](repeating: 1, count: 64)
        let keys: [VerifyingKey] = [
            .ed25519([1, 2, 3]), .ed25519([]),
            .ecdsa(.p256, point: [4] + [UInt8](repeating: 1, count: 64)), .ecdsa(.p256, point: [0]),
            .ecdsa(.p256, point: []), .ecdsa(.p384, point: [2] + [UInt8](repeating: 1, count: 48)),
            .rsa(modulus: [], exponent: []), .rsa(modulus: [0], exponent: [3]),
            .rsa(modulus: [UInt8](repeating: 0xFF, count: 4_096), exponent: [3]),
        ]
        for key in keys {
            #expect(!key.isWellFormed, "\(key)")
            #expect(!key.isValid(signature, for: []))
        }
        #expect(!(try SigningKey.generate(.ecdsaP256)).publicKey.isValid([UInt8](repeating: 0, count: 64), for: []))
    }

    @Test func `the size of an RSA modulus is counted in bits`() {
        #expect(VerifyingKey.rsa(modulus: [0, 0x01, 0xFF], exponent: [3]).modulusBits == 9)
        #expect(VerifyingKey.rsa(modulus: [], exponent: [3]).modulusBits == 0)
        #expect(VerifyingKey.ed25519([]).modulusBits == nil)
    }
}

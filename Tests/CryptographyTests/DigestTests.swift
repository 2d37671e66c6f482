import Cryptography
import Testing

/// Vectors: FIPS 180-4 examples (checked with `printf abc | sha256sum`), RFC 4231, RFC 5869.
struct DigestTests {
    @Test(
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                String(repeating: "a", count: 1_000_000),
                "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
            ),
        ]
    )
    func `SHA-256 of the published texts`(text: String, digest: String) {
        #expect(SHA256.digest(Array(text.utf8)).hex == digest)
        #expect(SHA256.digest(text.utf8).hex == digest)
        #expect(SHA256.digest(text.utf8.lazy.map { $0 }).hex == digest)
        #expect(HashFunction.sha256.digest(Array(text.utf8)) == Digest(hex: digest)?.bytes)
    }

    @Test func `a digest of pieces is the digest of the whole`() {
        let text = (0..<1_000).map { UInt8(truncatingIfNeeded: $0) }
        var running = SHA256.Running()
        for start in stride(from: 0, to: text.count, by: 37) {
            running.update(Array(text[start..<min(start + 37, text.count)]))
        }
        #expect(running.finish() == SHA256.digest(text))
    }

    @Test func `the longer digests have their published values for abc`() {
        let abc = Array("abc".utf8)
        #expect(
            Hexadecimal.text(of: HashFunction.sha384.digest(abc))
                == "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
        )
        #expect(
            Hexadecimal.text(of: HashFunction.sha512.digest(abc))
                == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
        )
    }

    @Test func `a digest reads its hexadecimal form in both cases and nothing else`() {
        let digest = SHA256.digest([1])
        #expect(Digest(hex: digest.hex) == digest)
        #expect(Digest(hex: digest.hex.uppercased()) == digest)
        #expect(Digest(hex: String(digest.hex.dropLast())) == nil)
        #expect(Digest(hex: digest.hex + "00") == nil)
        #expect(Digest(hex: "g" + digest.hex.dropFirst()) == nil)
        #expect(Digest(bytes: [1, 2, 3]) == nil)
    }

    @Test(
        arguments: [
            (
                String(repeating: "0b", count: 20), "4869205468657265",
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
            ),
            (
                "4a656665", "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            ),
            (
                String(repeating: "aa", count: 131),
                "54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b657920"
                    + "4669727374",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
            ),
        ]
    )
    func `HMAC-SHA-256 of RFC 4231`(key: String, message: String, code: String) throws {
        let key = try #require(Hexadecimal.bytes(of: key))
        let message = try #require(Hexadecimal.bytes(of: message))
        #expect(HMACSHA256.code(for: message, key: key).hex == code)
    }

    /// `printf '' | openssl dgst -sha256 -mac HMAC -macopt hexkey:` is not accepted by every openssl; the value is
    /// Python's: `hmac.new(b'', b'', 'sha256').hexdigest()`.
    @Test func `HMAC-SHA-256 takes an empty key and an empty message`() {
        #expect(
            HMACSHA256.code(for: [], key: []).hex
                == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"
        )
    }

    @Test(
        arguments: [
            (
                String(repeating: "0b", count: 22), "000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9",
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
            ),
            (
                String(repeating: "0b", count: 22), "", "",
                "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
            ),
        ]
    )
    func `HKDF of RFC 5869`(key: String, salt: String, info: String, output: String) throws {
        let expected = try #require(Hexadecimal.bytes(of: output))
        let derived = HKDF.key(
            from: try #require(Hexadecimal.bytes(of: key)),
            salt: try #require(Hexadecimal.bytes(of: salt)),
            info: try #require(Hexadecimal.bytes(of: info)),
            count: expected.count
        )
        #expect(derived == expected)
    }

    @Test func `HKDF of RFC 5869 with long inputs`() throws {
        let bytes = { (range: ClosedRange<UInt8>) in Array(range) }
        let derived = HKDF.key(from: bytes(0...0x4F), salt: bytes(0x60...0xAF), info: bytes(0xB0...0xFF), count: 82)
        #expect(
            Hexadecimal.text(of: derived)
                == "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
                + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"
        )
    }

    @Test func `comparison looks at every byte and at the length`() {
        #expect(isEqualInConstantTime([], []))
        #expect(isEqualInConstantTime([1, 2, 3], [1, 2, 3]))
        #expect(!isEqualInConstantTime([1, 2, 3], [1, 2, 4]))
        #expect(!isEqualInConstantTime([1, 2, 3], [0, 2, 3]))
        #expect(!isEqualInConstantTime([1, 2, 3], [1, 2]))
    }
}

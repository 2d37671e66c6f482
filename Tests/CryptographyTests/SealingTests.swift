import Testing

@testable import Cryptography

/// Vectors: "The Galois/Counter Mode of Operation" (McGrew, Viega), test cases 13, 14 and 16.
struct SealingTests {
    private let key: SealingKey

    init() throws {
        key = try SealingKey(bytes: [UInt8](repeating: 7, count: 32))
    }

    @Test(
        arguments: [
            (
                String(repeating: "00", count: 32), String(repeating: "00", count: 12), "", "", "",
                "530f8afbc74536b9a963b4f1c4cb738b"
            ),
            (
                String(repeating: "00", count: 32), String(repeating: "00", count: 12),
                String(repeating: "00", count: 16), "", "cea7403d4d606b6e074ec5d3baf39d18",
                "d0d1c8a799996bf0265b98b5d48ab919"
            ),
            (
                "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
                "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                    + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
                "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                    + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
                "76fc6ece0f4e1768cddf8853bb2d551b"
            ),
        ]
    )
    func `the published GCM vectors`(
        key: String,
        nonce: String,
        plain: String,
        context: String,
        body: String,
        tag: String
    ) throws {
        let bytes = { (text: String) in try #require(Hexadecimal.bytes(of: text)) }
        let sealing = try SealingKey(bytes: bytes(key))
        let sealed = try sealing.seal(bytes(plain), context: bytes(context), nonce: bytes(nonce))
        #expect(Hexadecimal.text(of: sealed) == nonce + body + tag)
        #expect(try sealing.open(sealed, context: bytes(context)) == bytes(plain))
    }

    @Test(arguments: [0, 1, 15, 16, 17, 5_000])
    func `what was sealed opens`(count: Int) throws {
        let plain = Randomness.system.bytes(count)
        let sealed = try key.seal(plain, context: [1, 2])
        #expect(sealed.count == count + 28)
        #expect(try key.open(sealed, context: [1, 2]) == plain)
    }

    @Test func `two seals of one text differ`() throws {
        #expect(try key.seal([1], context: []) != key.seal([1], context: []))
    }

    @Test func `each flipped bit, each cut, another context and another key are refused`() throws {
        let sealed = try key.seal(Array("a secret".utf8), context: Array("row 1".utf8))
        let refused = CryptographyError(.cannotOpen, "")
        for index in sealed.indices {
            for bit in 0..<8 {
                var changed = sealed
                changed[index] ^= 1 << UInt8(bit)
                #expect(throws: refused) { try key.open(changed, context: Array("row 1".utf8)) }
            }
            #expect(throws: refused) { try key.open(Array(sealed[..<index]), context: Array("row 1".utf8)) }
        }
        #expect(throws: refused) { try key.open(sealed, context: Array("row 2".utf8)) }
        #expect(throws: refused) { try key.open(sealed + [0], context: Array("row 1".utf8)) }
        let other = try SealingKey(bytes: [UInt8](repeating: 8, count: 32))
        #expect(throws: refused) { try other.open(sealed, context: Array("row 1".utf8)) }
    }

    @Test(arguments: [0, 16, 31, 33])
    func `a key of another length is refused`(count: Int) {
        #expect(throws: CryptographyError(.malformedKey, "")) { try SealingKey(bytes: Randomness.system.bytes(count)) }
    }
}

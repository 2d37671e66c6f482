import Cryptography
import Testing

struct EncodingTests {
    /// RFC 4648 section 10.
    @Test(
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ]
    )
    func `base 64 of RFC 4648`(plain: String, text: String) {
        #expect(Base64.text(of: Array(plain.utf8)) == text)
        #expect(Base64.bytes(of: text) == Array(plain.utf8))
    }

    @Test func `every byte survives base 64 and hexadecimal`() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ count) }
            #expect(Base64.bytes(of: Base64.text(of: bytes)) == bytes)
            #expect(Hexadecimal.bytes(of: Hexadecimal.text(of: bytes)) == bytes)
        }
    }

    @Test(arguments: ["Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Zm 9v", "Zm9v\n", "Zm-_", "====", "Z===", "Zg==Zg=="])
    func `base 64 that is not canonical is refused`(text: String) {
        #expect(Base64.bytes(of: text) == nil)
    }

    @Test(arguments: ["0", "0g", "0x00", " 00"])
    func `hexadecimal with anything else in it is refused`(text: String) {
        #expect(Hexadecimal.bytes(of: text) == nil)
    }
}

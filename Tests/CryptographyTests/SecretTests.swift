import Cryptography
import Testing

struct SecretTests {
    @Test func `a secret lends its bytes and shows nothing`() {
        let secret = SecretBytes(Array("hunter2".utf8))
        #expect(secret.count == 7)
        #expect(secret.withBytes { String(decoding: $0, as: UTF8.self) } == "hunter2")
        #expect("\(secret)" == "<secret>")
        #expect(String(reflecting: secret) == "<secret>")
        var dumped = ""
        dump(secret, to: &dumped)
        #expect(!dumped.contains("hunter2") && !dumped.contains("104"))
    }

    @Test func `an empty secret is a secret`() {
        #expect(SecretBytes([]).withBytes { $0.isEmpty })
    }

    @Test func `wiping overwrites every byte`() {
        var bytes: [UInt8] = [1, 2, 3]
        SecretBytes.wipe(&bytes)
        #expect(bytes == [0, 0, 0])
    }

    @Test func `random bytes come in the count asked for and differ`() {
        #expect(Randomness.system.bytes(0).isEmpty)
        let (first, second) = (Randomness.system.bytes(32), Randomness.system.bytes(32))
        #expect(first.count == 32 && first != second)
        #expect(Randomness { [UInt8](repeating: 7, count: $0) }.bytes(3) == [7, 7, 7])
    }
}

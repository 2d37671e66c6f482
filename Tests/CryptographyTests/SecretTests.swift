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

    @Test func `a secret lends itself to C, unless a NUL would cut it`() {
        #expect(SecretBytes(Array("hunter2".utf8)).withCString { String(cString: $0) } == "hunter2")
        #expect(SecretBytes([]).withCString { String(cString: $0) } == "")
        #expect(SecretBytes([0x61, 0, 0x62]).withCString { _ in true } == nil)
    }

    @Test func `a secret that is taken over is gone from where it was`() {
        var bytes = Array("hunter2".utf8)
        let secret = SecretBytes(wiping: &bytes)
        #expect(bytes == [0, 0, 0, 0, 0, 0, 0])
        #expect(secret.withBytes { String(decoding: $0, as: UTF8.self) } == "hunter2")
    }

    @Test func `a secret for one use is had by the first of many takers`() async {
        var bytes: [UInt8] = [1, 2, 3]
        let secret = OneTimeSecret(wiping: &bytes)
        #expect(bytes == [0, 0, 0])
        let taken = await withTaskGroup(of: SecretBytes?.self) { group in
            for _ in 0..<100 { group.addTask { secret.take() } }
            return await group.reduce(into: [SecretBytes]()) { if let bytes = $1 { $0.append(bytes) } }
        }
        #expect(taken.count == 1)
        #expect(taken.first?.withBytes { $0 } == [1, 2, 3])
        #expect("\(secret)" == "<secret>")
    }

    @Test func `a secret for one use that was discarded is nobody's`() {
        var bytes: [UInt8] = [1, 2, 3]
        let secret = OneTimeSecret(wiping: &bytes)
        secret.discard()
        #expect(secret.take() == nil)
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

import Access
import Cryptography
import Testing

struct LeaseTests {
    private func form(_ password: String = "Пароль 1") throws -> LoginSecretForm {
        var bytes = Array(password.utf8)
        return try LoginSecretForm(login: "support", password: &bytes)
    }

    private func lease(until end: Int64 = 1000) throws -> LeasedSecret {
        try LeasedSecret(form(), for: 17, until: end)
    }

    private func text(_ secret: OneTimeSecret) -> String? {
        secret.take()?.withBytes { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `what was typed is overwritten, whether it is taken or refused`() throws {
        var bytes = Array("hunter2".utf8)
        _ = try LoginSecretForm(login: "support", password: &bytes)
        #expect(bytes == [0, 0, 0, 0, 0, 0, 0])
        bytes = Array("hunter2".utf8)
        #expect(throws: Refusal.self) { try LoginSecretForm(login: "not a login", password: &bytes) }
        #expect(bytes == [0, 0, 0, 0, 0, 0, 0])
        bytes = Array("hunter\n".utf8)
        #expect(throws: Refusal.self) { try LoginSecretForm(login: "support", password: &bytes) }
        #expect(bytes == [0, 0, 0, 0, 0, 0, 0])
    }

    @Test(arguments: [
        [], [0x61, 0x00], [0x61, 0x0A], [0x61, 0x7F], [0xC2, 0x85], [0xFF], [0xD0],
        [UInt8](repeating: 0x61, count: 257),
    ])
    func `what cannot be a password is refused by its field, without a byte of it`(_ bytes: [UInt8]) throws {
        var bytes = bytes
        let refusal = #expect(throws: Refusal.self) { try LoginSecretForm(login: "support", password: &bytes) }
        #expect(refusal?.code == .invalidText)
        #expect(refusal?.context["field"] == "password")
        #expect(refusal?.description.contains("aaa") == false)
    }

    @Test(arguments: ["a", " leading and trailing ", "пароль", "🔑", String(repeating: "a", count: 256)])
    func `other passwords are lent as they were typed`(_ password: String) throws {
        let lease = try LeasedSecret(form(password), for: 1, until: 1000)
        #expect(text(try lease.open(at: 0)) == password)
    }

    @Test func `a lease opens once, also as a copy`() throws {
        let lease = try lease()
        let copy = lease
        #expect(text(try lease.open(at: 999)) == "Пароль 1")
        #expect(throws: LeasedSecret.Closed.spent) { try lease.open(at: 999) }
        #expect(throws: LeasedSecret.Closed.spent) { try copy.open(at: 999) }
    }

    @Test func `a lease does not open after its end, nor after that at an earlier time`() throws {
        let lease = try lease(until: 1000)
        #expect(throws: LeasedSecret.Closed.expired) { try lease.open(at: 1000) }
        #expect(throws: LeasedSecret.Closed.spent) { try lease.open(at: 1) }
    }

    @Test func `a lease that was given up does not open`() throws {
        let lease = try lease()
        lease.giveUp()
        #expect(throws: LeasedSecret.Closed.spent) { try lease.open(at: 1) }
    }

    @Test func `a lease shows its login and request only`() throws {
        let lease = try LeasedSecret(form("hunter2"), for: 17, until: 1000)
        #expect("\(lease)" == "<lease of support for request 17>")
        var dumped = ""
        dump(lease, to: &dumped)
        #expect(!dumped.contains("104") && !dumped.contains("hunter2"))
    }
}

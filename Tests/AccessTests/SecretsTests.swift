import Access
import Cryptography
import Testing

struct SecretsTests {
    /// Bytes that repeat, so that texts are known.
    private let repeating = Randomness { count in (0..<count).map { UInt8($0 * 7 & 0xFF) } }

    @Test func `a code is sixteen symbols of Crockford's alphabet in groups of four`() {
        let code = DecisionCode(from: .system).revealed
        #expect(code.split(separator: "-").map(\.count) == [4, 4, 4, 4])
        #expect(code.allSatisfy { "0123456789ABCDEFGHJKMNPQRSTVWXYZ-".contains($0) })
    }

    @Test func `a code is read as people type it`() throws {
        let code = DecisionCode(from: repeating)
        let hash = code.keyedHash(key: [1], invitation: 7)
        let spoken = code.revealed.lowercased().replacing("-", with: " ").replacing("0", with: "o").replacing(
            "1",
            with: "l"
        )
        #expect(try DecisionCode(typed: spoken).isMatch(for: hash, key: [1], invitation: 7))
    }

    @Test func `a code fits one invitation and one instance only`() {
        let code = DecisionCode(from: repeating)
        let hash = code.keyedHash(key: [1], invitation: 7)
        #expect(!code.isMatch(for: hash, key: [1], invitation: 8))
        #expect(!code.isMatch(for: hash, key: [2], invitation: 7))
    }

    @Test func `a code never describes itself`() {
        let code = DecisionCode(from: repeating)
        #expect(!"\(code)".contains(code.revealed))
        #expect(!String(reflecting: code).isEmpty)
    }

    @Test(arguments: [("", Refusal.Code.codeMissing), ("ABCD", .codeWrong), ("UUUU-UUUU-UUUU-UUUU", .codeWrong)])
    func `what cannot be a code is refused`(text: String, code: Refusal.Code) {
        let refusal = #expect(throws: Refusal.self) { try DecisionCode(typed: text) }
        #expect(refusal?.code == code)
    }

    @Test func `five wrong codes close the field for ten minutes, twenty burn the code`() throws {
        var throttle = CodeThrottle()
        for _ in 1...4 { throttle.countWrongTry(at: 100) }
        try throttle.admit(at: 100)
        throttle.countWrongTry(at: 100)
        let refusal = #expect(throws: Refusal.self) { try throttle.admit(at: 699) }
        #expect(refusal == Refusal(.codeThrottled, ["seconds": "1"]))
        try throttle.admit(at: 700)
        for _ in 6...20 { throttle.countWrongTry(at: 700) }
        #expect(throttle.isBurnt)
        #expect(throws: Refusal.self) { try throttle.admit(at: 1_000_000) }
    }

    @Test func `a handle round-trips through a link`() throws {
        let handle = Handle(from: .system)
        #expect(try Handle(handle.text) == handle)
        #expect(try Handle(handle.text.uppercased()) == handle)
        #expect(throws: Refusal.self) { try Handle("../../etc/passwd") }
    }

    @Test(arguments: Permission.allCases)
    func `a reader of a link decides and nothing else, a follower follows and nothing else`(permission: Permission) {
        #expect(permission.isHeld(by: .reader) == [.consent, .witness].contains(permission))
        #expect(permission.isHeld(by: .follower) == [.follow, .witness].contains(permission))
    }

    @Test func `nobody of the vendor holds the permission to consent`() {
        let vendors =
            Role.allCases.map { Principal.agent(name: "ivan", role: $0, actor: "ivan") }
            + [.owner(actor: "local:uid0"), .system]
        for principal in vendors { #expect(!Permission.consent.isHeld(by: principal)) }
    }

    @Test func `an auditor changes nothing`() {
        let auditor = Principal.agent(name: "anna", role: .auditor, actor: "anna")
        #expect(Permission.read.isHeld(by: auditor))
        #expect(!Permission.work.isHeld(by: auditor))
        #expect(!Permission.supervise.isHeld(by: auditor))
    }
}

import Access
import Testing

struct NamesTests {
    @Test(arguments: ["srv-1c", "a", "9", String(repeating: "a", count: 55)])
    func `a machine name of the grammar is taken`(name: String) throws {
        #expect(try MachineName(name).principal == "propusk-\(name)")
    }

    @Test(
        arguments: [
            "", "-a", "A", "srv_1", "srv,root", "srv*", "a b", "a\n", "сервер", "a\0b", "login", "help",
            String(repeating: "a", count: 56),
        ])
    func `a machine name that could mean something else is refused`(name: String) {
        let refusal = #expect(throws: Refusal.self) { try MachineName(name) }
        #expect(refusal?.code == .invalidName)
    }

    @Test(
        arguments: [
            "two\nlines", "carriage\rreturn", "\u{1B}[31mred", "\u{202E}right to left", "zero\u{200B}width",
            "line\u{2028}separator", "tab\there", "", "   ", String(repeating: "я", count: 201),
            String(repeating: "x", count: 10_000),
        ])
    func `a text that could imitate the system's own lines is refused`(text: String) {
        let refusal = #expect(throws: Refusal.self) { try QuotedText(text, field: "reason") }
        #expect(refusal?.code == .invalidText)
        #expect(refusal?.context["field"] == "reason")
    }

    @Test func `two hundred characters in any script are taken, spaces at the ends dropped`() throws {
        let text = String(repeating: "щ", count: 200)
        #expect(try QuotedText("  \(text) ", field: "reason").text == text)
    }

    @Test(arguments: ["a@example.org", "first.last+tag@sub.example.org", "o'neil@example.org"])
    func `an address is taken`(address: String) throws {
        #expect(try EmailAddress(address).address == address)
    }

    @Test(
        arguments: [
            "", "a", "@b", "a@", "a@b@c", "a b@c.org", "a@b..org", "a@-b.org", "a\r\nBcc: x@y.org", "\"a b\"@c.org",
            "a,b@c.org", "<a@b.org>", "-f@example.org",
        ])
    func `what could smuggle a header, an option or a second recipient is refused`(address: String) {
        let refusal = #expect(throws: Refusal.self) { try EmailAddress(address) }
        #expect(refusal?.code == .invalidEmail)
    }

    @Test(arguments: [("host:22", "host", 22), ("10.0.0.1", "10.0.0.1", 22), ("[fe80::1]:2222", "fe80::1", 2222)])
    func `an address of a machine is read`(text: String, host: String, port: Int) throws {
        let address = try NetworkAddress(text)
        #expect(address.host == host)
        #expect(Int(address.port) == port)
        #expect(try NetworkAddress(address.text) == address)
    }

    @Test(arguments: [
        "", ":22", "host:", "host:0", "host:65536", "host:+1", "a b:22", "fe80::1", "[x]:22", "h:1:2", "-o:22",
    ])
    func `an address that is none is refused`(text: String) {
        let refusal = #expect(throws: Refusal.self) { try NetworkAddress(text) }
        #expect(refusal?.code == .invalidAddress)
    }

    @Test(arguments: ["root", "user.name", "user-1", "DOMAIN\\user", "_svc"])
    func `an account is taken`(name: String) throws {
        #expect(try LoginName(name).name == name)
    }

    @Test(arguments: ["", "-oProxyCommand=x", "a b", "a;b", "$(id)", "a\\b\\c", "имя", "a\n", "`id`"])
    func `an account that a shell or ssh could read otherwise is refused`(name: String) {
        #expect(throws: Refusal.self) { try LoginName(name) }
    }

    @Test(arguments: [("30m", 30), ("2h", 120), ("1h30m", 90), ("45", 45), ("8h", 480), ("5m", 5)])
    func `a duration is read as people type it`(text: String, minutes: Int) throws {
        #expect(try AccessDuration(text).minutes == minutes)
    }

    @Test(arguments: ["", "4m", "481m", "9h", "h", "30m30", "30mm", "2h1h", "-5m", "1.5h", "99999999999h", "30s"])
    func `a duration outside five minutes to eight hours is refused`(text: String) {
        let refusal = #expect(throws: Refusal.self) { try AccessDuration(text) }
        #expect(refusal?.code == .invalidDuration)
    }
}

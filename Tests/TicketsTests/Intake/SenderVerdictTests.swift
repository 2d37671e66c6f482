import Testing
import Tickets

struct SenderVerdictTests {
    private func verdict(
        _ results: String...,
        from: [String] = ["ivan@client.example"],
        server: String? = "mx.desk.example"
    )
        -> SenderVerdict
    {
        var message = IncomingMessage()
        message.from = from.map { MailAddress(address: $0) }
        message.authenticationResults = results
        return SenderVerdict(on: message, server: server)
    }

    private let ivan = MailAddress(address: "ivan@client.example")

    @Test func `an aligned signature or host vouches for the sender`() {
        #expect(verdict("mx.desk.example; dkim=pass header.d=client.example") == .authenticated(ivan, by: .dkim))
        #expect(
            verdict("mx.desk.example; spf=pass smtp.mailfrom=bounce@client.example") == .authenticated(ivan, by: .spf)
        )
        #expect(verdict("mx.desk.example; spf=pass smtp.mailfrom=Client.Example") == .authenticated(ivan, by: .spf))
        #expect(
            verdict("mx.desk.example; dkim=pass header.d=evil.example; dkim=pass header.d=client.example")
                == .authenticated(ivan, by: .dkim)
        )
    }

    @Test(arguments: [
        "mx.desk.example; dkim=fail header.d=client.example", "mx.desk.example; none", "mx.desk.example; dkim=pass",
        "mx.desk.example; dkim=neutral header.d=client.example; spf=softfail smtp.mailfrom=client.example",
        "mx.desk.example; spf=pass smtp.helo=client.example", "mx.desk.example; dmarc=pass header.from=client.example",
        "mx.desk.example; dkim=pass header.i=@client.example", "mx.desk.example; iprev=pass policy.iprev=192.0.2.1",
    ]) func `what did not pass, or vouches for no domain, does not count`(_ results: String) {
        #expect(verdict(results) == .unconfirmed(ivan, .nothingPassed))
    }

    @Test func `what another server says, or stands below ours, does not count`() {
        #expect(verdict("evil.example; dkim=pass header.d=client.example") == .unconfirmed(ivan, .noResults))
        #expect(verdict() == .unconfirmed(ivan, .noResults))
        #expect(
            verdict(
                "mx.desk.example; spf=fail smtp.mailfrom=x@evil.example",
                "mx.desk.example; dkim=pass header.d=client.example"
            )
                == .unconfirmed(ivan, .nothingPassed)
        )
        #expect(
            verdict("mx.desk.example; dkim=pass header.d=client.example", server: nil)
                == .unconfirmed(ivan, .serverUnknown)
        )
        #expect(
            verdict("mx.desk.example; dkim=pass header.d=client.example", server: "")
                == .unconfirmed(ivan, .serverUnknown)
        )
    }

    @Test func `several senders or none are nobody`() {
        let pass = "mx.desk.example; dkim=pass header.d=client.example"
        #expect(verdict(pass, from: ["ivan@client.example", "x@evil.example"]) == .unconfirmed(ivan, .severalSenders))
        #expect(verdict(pass, from: []) == .unconfirmed(nil, .noSender))
        #expect(verdict(pass, from: ["ivan"]) == .unconfirmed(MailAddress(address: "ivan"), .noSender))
        #expect(
            verdict(pass, from: ["@client.example"]) == .unconfirmed(MailAddress(address: "@client.example"), .noSender)
        )
    }

    @Test(arguments: [
        ("client.example", "client.example", true), ("client.example", "mail.client.example", true),
        ("mail.client.example", "client.example", true), ("CLIENT.example.", "client.example", true),
        ("evil.example", "client.example", false), ("a.client.example", "b.client.example", false),
        ("notclient.example", "client.example", false), ("client.example.evil.example", "client.example", false),
        ("example", "client.example", false), ("ru", "client.ru", false), ("com.ru", "client.com.ru", false),
        ("evil.com.ru", "com.ru", false), ("evil.msk.ru", "msk.ru", false),
        ("x.mail.client.example", "mail.client.example", false),
        ("", "client.example", false), (".client.example", "client.example", false),
        ("evil.github.io", "github.io", false),
    ]) func `a domain speaks for itself, below itself, and one directly below for it`(
        _ signer: String,
        _ sender: String,
        _ isAligned: Bool
    ) {
        let address = "ivan@" + sender
        let verdict = verdict("mx.desk.example; spf=pass smtp.mailfrom=x@\(signer)", from: [address])
        let expected: SenderVerdict =
            isAligned
            ? .authenticated(MailAddress(address: address), by: .spf)
            : .unconfirmed(MailAddress(address: address), .notAligned)
        #expect(verdict == expected)
    }
}

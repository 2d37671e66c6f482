import Testing
import Tickets

struct AuthenticationResultsTests {
    /// The field of RFC 8601, appendix B.5, as it stands there, unfolded.
    @Test func `the standard's own example reads`() throws {
        let field = "example.com; auth=pass (cram-md5) smtp.auth=sender@example.net; spf=fail smtp.mailfrom=example.com"
        let results = try #require(AuthenticationResults(field))
        #expect(results.server == "example.com")
        #expect(results.results.map(\.method) == ["auth", "spf"])
        #expect(results.results.map(\.value) == ["pass", "fail"])
        #expect(results.results[0].properties == ["smtp.auth": "sender@example.net"])
    }

    /// Appendix B.7: comments anywhere, versions, reasons.
    @Test func `comments, versions and quoted reasons read`() throws {
        let field =
            #"foo.example.net (foobar) 1 (baz); dkim (Because I like it) / 1 (One yay) = (wait for it) fail "#
            + #"policy (A dot can go here) = expired reason="a;b (c) \" dkim=pass"; spf=pass smtp.mailfrom="x@y.example""#
        let results = try #require(AuthenticationResults(field))
        #expect(results.server == "foo.example.net")
        #expect(results.results.map(\.method) == ["dkim", "spf"])
        #expect(results.results[0].value == "fail")
        #expect(results.results[1].properties["smtp.mailfrom"] == "x@y.example")
    }

    @Test(arguments: ["", ";", "; dkim=pass", "mx.example 2; dkim=pass", "\"unclosed", "(mx.example; dkim=pass"])
    func `what names no server or another version is none`(_ field: String) {
        #expect(AuthenticationResults(field) == nil)
    }

    @Test func `nothing behind what cannot be understood counts`() throws {
        let results = try #require(AuthenticationResults("mx.example; spf=fail; %%%; dkim=pass header.d=a.example"))
        #expect(results.results.map(\.method) == ["spf"])
        #expect(AuthenticationResults("mx.example; none")?.results == [])
        #expect(AuthenticationResults("mx.example; (dkim=pass header.d=a.example")?.results == [])
    }

    @Test func `only the topmost field with our own name counts`() {
        let ours = "MX.Desk.example; spf=fail smtp.mailfrom=a.example"
        let forged = "mx.desk.example; dkim=pass header.d=a.example"
        let foreign = "evil.example; dkim=pass header.d=a.example"
        let found = AuthenticationResults.own(in: [foreign, ours, forged], server: "mx.desk.example")
        #expect(found?.results.map(\.value) == ["fail"])
        #expect(AuthenticationResults.own(in: [foreign], server: "mx.desk.example") == nil)
    }
}

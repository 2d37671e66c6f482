import Redaction
import Testing

/// Keys in PEM, whole and cut. The key was made for this file and opens nothing:
///
///     ssh-keygen -q -t ed25519 -N '' -C canary -f key && cat key
struct `Private keys` {
    private let redactor: Redactor

    init() throws { redactor = try Redactor() }

    private static let body = """
        b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
        QyNTUxOQAAACBPy0Tn5H3XcR1x9yQhJcM2p5m0bUoGkq3WlVJpGQ4dHgAAAJAtQ0VsLUNF
        bAAAAAtzc2gtZWQyNTUxOQAAACBPy0Tn5H3XcR1x9yQhJcM2p5m0bUoGkq3WlVJpGQ4dHg
        AAAEDcanarycanarycanarycanarycanarycanarycanaryT8tE5+R913EdcfckISXDNqe
        ZtG1KBpKt1pVSaRkOHR4AAAABmNhbmFyeQECAwQFBgc=
        """
    private static let begin = "-----BEGIN OPENSSH PRIVATE KEY-----"
    private static let end = "-----END OPENSSH PRIVATE KEY-----"

    static let texts: [String] = [
        "\(begin)\n\(body)\n\(end)\n",
        "log\n\(begin)\n\(body)\n",
        "\(begin)\n\(body)",
        "log line\n\(body)\n\(end)\nmore",
        body,
        "2024 read: \(body)",
        "\"key\": \"\(begin)\\n" + body.replacing("\n", with: "\\n") + "\\n\(end)\\n\"",
        body.replacing("\n", with: "\\n") + "\\n\(end)",
        "> " + "\(begin)\n\(body)\n\(end)".replacing("\n", with: "\n> "),
        "\(begin)\r\n" + body.replacing("\n", with: "\r\n") + "\r\n\(end)\r\n",
        "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\n\(body)\n---- END SSH2 ENCRYPTED PRIVATE KEY ----",
        "PuTTY-User-Key-File-3: ssh-ed25519\nPrivate-Lines: 5\n\(body)\nPrivate-MAC: 0123abcd",
    ]

    @Test(arguments: texts)
    func `leave no line of their bodies`(_ text: String) throws {
        let redacted = try #require(redactor.redact(text).text).text
        for line in Self.body.split(separator: "\n") { #expect(!redacted.contains(line.prefix(20)), "\(redacted)") }
    }

    @Test func `keep what stands before, between and after them`() throws {
        let text = "a\n\(Self.begin)\n\(Self.body)\n\(Self.end)\nb\n\(Self.begin)\nMII=\n\(Self.end)\nc\n"
        let expected = "a\n\(Self.begin)\n‹secret›\n\(Self.end)\nb\n\(Self.begin)\n‹secret›\n\(Self.end)\nc\n"
        #expect(redactor.redact(text).text?.text == expected)
    }

    @Test func `that lost their beginning leave the log before them`() throws {
        let text = "12:00 start of the log\n\(Self.body)\n\(Self.end)\n12:01 end"
        #expect(redactor.redact(text).text?.text == "12:00 start of the log\n‹secret›\n\(Self.end)\n12:01 end")
    }
}

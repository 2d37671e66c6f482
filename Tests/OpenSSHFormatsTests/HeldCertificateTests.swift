import Cryptography
import PropuskTesting
import Testing

@testable import OpenSSHFormats

/// *Held*, way A: the contact signs with stock `ssh-keygen`, and the broker looks at what came back.
struct HeldCertificateTests {
    private let maker: KeyMaker
    private let command = "/usr/bin/env -i /bin/sh -c 'read \"a\\\" b'"

    init() throws {
        maker = try KeyMaker()
    }

    private func check(_ authority: SSHPublicKey, _ subject: SSHPublicKey, now: UInt64? = nil) -> HeldCertificateCheck {
        HeldCertificateCheck(
            authority: authority,
            subject: subject,
            principal: "propusk-srv-1c",
            forceCommand: command,
            now: now ?? 1_767_225_600
        )
    }

    private func sign(_ options: String...) async throws -> String {
        let fixed = ["ssh-keygen", "-q", "-s", "ca", "-I", "propusk/r17", "-z", "17"]
        try await maker.folder.output(of: fixed + options + ["pass.pub"])
        return try maker.folder.read("pass-cert.pub")
    }

    private let window = "20251231235900Z:20260101001000Z"

    @Test(arguments: ["ed25519", "ecdsa -b 256", "ecdsa -b 521", "rsa -b 3072"])
    func `what the approve script makes is taken`(authority: String) async throws {
        let check = check(try await maker.key("ca", authority), try await maker.key("pass"))
        let line = try await sign(
            "-n",
            "propusk-srv-1c",
            "-V",
            window,
            "-O",
            "clear",
            "-O",
            "force-command=\(command)"
        )
        #expect(check.verdict(onLine: line) == .valid)
    }

    @Test(
        arguments: [
            (["-n", "propusk-srv-1c,root"], .principalsDiffer(["propusk-srv-1c", "root"])),
            (["-n", "root"], .principalsDiffer(["root"])),
            ([], .principalsDiffer([])),
            (["-n", "propusk-srv-1c", "-O", "permit-pty"], .extensionNotAllowed("permit-pty")),
            (["-n", "propusk-srv-1c", "-O", "extension:x@example"], .extensionNotAllowed("x@example")),
            (["-n", "propusk-srv-1c", "-O", "source-address=::1/128"], .sourceAddressDiffers),
            (
                ["-n", "propusk-srv-1c", "-O", "critical:x@example"],
                .certificate(.unknownCriticalOption("x@example"))
            ),
            (["-n", "propusk-srv-1c", "-h"], .certificate(.wrongKind)),
        ] as [([String], HeldCertificateCheck.Refusal)]
    )
    func `anything more or other than what was asked for is refused`(
        options: [String],
        refusal: HeldCertificateCheck.Refusal
    ) async throws {
        let check = check(try await maker.key("ca"), try await maker.key("pass"))
        let isHost = options.contains("-h")
        let bound = isHost ? [] : ["-O", "clear", "-O", "force-command=\(command)"]
        let arguments = ["ssh-keygen", "-q", "-s", "ca", "-I", "i", "-V", window] + bound + options + ["pass.pub"]
        try await maker.folder.output(of: arguments)
        #expect(check.verdict(onLine: try maker.folder.read("pass-cert.pub")) == .refused(refusal))
    }

    @Test func `another command, none, the default extensions and long windows are refused`() async throws {
        let check = check(try await maker.key("ca"), try await maker.key("pass"))
        let named = "propusk-srv-1c"
        var line = try await sign("-n", named, "-V", window, "-O", "clear", "-O", "force-command=\(command) ")
        #expect(check.verdict(onLine: line) == .refused(.forceCommandDiffers))
        line = try await sign("-n", named, "-V", window, "-O", "clear")
        #expect(check.verdict(onLine: line) == .refused(.forceCommandMissing))
        line = try await sign("-n", named, "-V", window, "-O", "force-command=\(command)")
        #expect(check.verdict(onLine: line) == .refused(.extensionNotAllowed("permit-X11-forwarding")))
        line = try await sign("-n", named, "-O", "clear", "-O", "force-command=\(command)")
        #expect(check.verdict(onLine: line) == .refused(.validForTooLong(seconds: .max)))
        line = try await sign(
            "-n",
            named,
            "-V",
            "20260101000000Z:20260101001501Z",
            "-O",
            "clear",
            "-O",
            "force-command=\(command)"
        )
        #expect(check.verdict(onLine: line) == .refused(.validForTooLong(seconds: 901)))
    }

    @Test func `the boundaries of the window are exact`() async throws {
        let (authority, pass) = (try await maker.key("ca"), try await maker.key("pass"))
        let line = try await sign(
            "-n",
            "propusk-srv-1c",
            "-V",
            "20260101000000Z:20260101001500Z",
            "-O",
            "clear",
            "-O",
            "force-command=\(command)"
        )
        let begin: UInt64 = 1_767_225_600
        #expect(check(authority, pass, now: begin).verdict(onLine: line) == .valid)
        #expect(check(authority, pass, now: begin + 899).verdict(onLine: line) == .valid)
        #expect(
            check(authority, pass, now: begin + 900).verdict(onLine: line)
                == .refused(.certificate(.expired(seconds: 0)))
        )
        #expect(
            check(authority, pass, now: begin - 1).verdict(onLine: line)
                == .refused(.certificate(.notYetValid(seconds: 1)))
        )
    }

    @Test func `another authority, another key and no certificate at all are refused`() async throws {
        let (authority, pass) = (try await maker.key("ca"), try await maker.key("pass"))
        let line = try await sign(
            "-n",
            "propusk-srv-1c",
            "-V",
            window,
            "-O",
            "clear",
            "-O",
            "force-command=\(command)"
        )
        #expect(check(pass, pass).verdict(onLine: line) == .refused(.certificate(.unknownAuthority)))
        #expect(check(authority, authority).verdict(onLine: line) == .refused(.otherSubject))
        #expect(
            check(authority, pass).verdict(onLine: pass.line)
                == .refused(.certificate(.malformed(FormatError(.keyAsCertificate, ""))))
        )
        #expect(
            check(authority, pass).verdict(onLine: "")
                == .refused(.certificate(.malformed(FormatError(.malformedLine, ""))))
        )
    }

    @Test func `key id and serial number are compared where they were asked for`() async throws {
        var check = check(try await maker.key("ca"), try await maker.key("pass"))
        let line = try await sign(
            "-n",
            "propusk-srv-1c",
            "-V",
            window,
            "-O",
            "clear",
            "-O",
            "force-command=\(command)"
        )
        (check.keyID, check.serial) = ("propusk/r17", 17)
        #expect(check.verdict(onLine: line) == .valid)
        check.serial = 18
        #expect(check.verdict(onLine: line) == .refused(.serialDiffers(17)))
        check.keyID = "propusk/r18"
        #expect(check.verdict(onLine: line) == .refused(.keyIDDiffers))
    }

    @Test func `source addresses are taken as asked for and not otherwise`() async throws {
        var check = check(try await maker.key("ca"), try await maker.key("pass"))
        check.sourceAddresses = ["127.0.0.1/32", "::1/128"]
        var line = try await sign(
            "-n",
            "propusk-srv-1c",
            "-V",
            window,
            "-O",
            "clear",
            "-O",
            "force-command=\(command)",
            "-O",
            "source-address=127.0.0.1/32,::1/128"
        )
        #expect(check.verdict(onLine: line) == .valid)
        line = try await sign(
            "-n",
            "propusk-srv-1c",
            "-V",
            window,
            "-O",
            "clear",
            "-O",
            "force-command=\(command)"
        )
        #expect(check.verdict(onLine: line) == .refused(.sourceAddressDiffers))
    }
}

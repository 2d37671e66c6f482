import ArgumentParser
import Testing

@testable import PropuskCLI

@Suite struct CommandLineTests {
    /// The commands of issue 2 and of docs/cli.md, as people type them.
    @Test(arguments: [
        "init --data d --origin a.example --public-url https://a.example --gateway a.example:22 --sender a@a.example",
        "serve --data d --http 127.0.0.1:80", "serve --data d --https 0.0.0.0:443", "serve", "status --json",
        "agent add ivan --key f --role supervisor --as olga --data d --json --language ru",
        "agent lock ivan", "agent unlock ivan", "agent list --json",
        "client add N --tariff T", "client list",
        "contact add --client C --name N --email E --login L --approves --language en --json", "contact list",
        "machine add m --client C --address h:22 --user u --host-key K --platform posix --sshd 9.2",
        "machine add m --client C --address h:22 --user u --host-key K --held --ca K",
        "machine trust m --interactive --until 2026-12-31 --request 7", "machine trust m --bare",
        "machine lock m", "machine unlock m", "machine list",
        "ticket open --from E --subject S --body - --claim server.version=5.5.20", "ticket show 1 --json",
        "ticket list",
        "access request --ticket 1 --machine m --profile p --input a=b --for 30m --reason R --as ivan",
        "access show 1", "access list", "access withdraw 1",
        "consent show H --server https://a.example --without p --for 20m", "consent show H --script",
        "consent approve H --server https://a.example --plan abcdef --without p --without q --for 20m --wait --json",
        "consent approve H --by-hand", "consent approve H --certificate F --server-certificate F",
        "consent decline H", "consent follow H", "consent stop H", "consent attach H F --json",
        "profile list", "profile lint f g --json", "profile test", "profile test posix-basics f --json",
        "profile schema",
        "profile explain posix-basics --platform windows --json --language ru",
        "profile render posix-basics --input a=b --without p",
    ])
    func `What the documentation shows is understood`(line: String) throws {
        _ = try PropuskCommand.parseAsRoot(line.split(separator: " ").map(String.init))
    }

    @Test(arguments: [
        "agent add", "agent add ivan --key f --role boss", "client add N", "serve --http a:1 --https b:1",
        "machine add m --client C --address h:22 --user u --host-key K --held", "ticket show one", "nonsense",
        "access request --ticket 1 --machine m --profile p --for 30m", "consent approve H --by-hand --certificate F",
        "access request --ticket 1 --machine m --profile p --input ab --for 30m --reason R",
        "consent approve H --code AAAA", "status --language de", "serve --log-level loud",
    ])
    func `What makes no sense ends with 64`(line: String) {
        let error = #expect(throws: (any Error).self) {
            try PropuskCommand.parseAsRoot(line.split(separator: " ").map(String.init))
        }
        #expect(error.map { PropuskCommand.exitCode(for: $0).rawValue } == 64)
    }
}

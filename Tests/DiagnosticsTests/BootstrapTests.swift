import Cryptography
import Foundation
import Testing

@testable import Diagnostics

@Suite struct BootstrapTests {
    /// Login shells that an account may have, and how each is told to run a command: sshd calls them with `-c`.
    static let logins = [
        ["/usr/bin/dash"], ["/usr/bin/bash"], ["/usr/bin/busybox", "ash"], ["/usr/bin/zsh"], ["/usr/bin/fish"],
        ["/usr/bin/tcsh"],
    ]

    @Test(arguments: logins)
    func `the approved script runs behind every login shell`(_ login: [String]) async throws {
        let plan = try Plan.wild([.wild("env", "env"), .wild("quotes", "echo 'a\\\\b' \"$(printf '%s' \"x'y\")\"")])
        let environment = [
            "PATH": "/usr/bin:/bin", "HOME": "/", "UNWANTED": "1", "BASH_FUNC_env%%": "() { echo bad; }",
        ]
        let run = try ScriptRun(
            login + ["-c", plan.bootstrap],
            input: plan.script,
            keepsInput: true,
            environment: environment
        )
        let ending = await run.end()
        let output = plan.output(from: ending.stdout)
        #expect(ending.status == 0)
        #expect(output.isComplete && output.isOfPlan && output.violations == 0)
        #expect(output["env"]?.text.contains("UNWANTED") == false)
        #expect(output["env"]?.text.contains("bad") == false)
        #expect(output["quotes"]?.text.hasSuffix("b x'y\n") == true)
    }

    @Test(arguments: logins)
    func `another script ends with 77 and runs nothing`(_ login: [String]) async throws {
        let plan = try Plan.wild([.wild("one", "echo one")])
        let other = try Plan.wild([.wild("one", "echo two")])
        #expect(other.script.count == plan.script.count)
        let inputs = [other.script, plan.script.dropLast(), [0] + plan.script, [], Array("\n".utf8) + plan.script]
        for input in inputs {
            let ending = try await ScriptRun(login + ["-c", plan.bootstrap], input: input).end()
            #expect(ending.status == 77)
            #expect(ending.stdout == [])
            #expect(String(decoding: ending.stderr, as: UTF8.self).contains("script is not the approved one"))
        }
    }

    @Test(arguments: ScriptRun.shells)
    func `any shell may be /bin/sh`(_ shell: [String]) async throws {
        let plan = try Plan.wild([.wild("one", "echo one")])
        let command = plan.bootstrap.replacing("/bin/sh -c", with: shell.joined(separator: " ") + " -c")
        let run = try ScriptRun(["/usr/bin/dash", "-c", command], input: plan.script, keepsInput: true)
        #expect(plan.output(from: await run.end().stdout)["one"]?.text == "one\n")
    }

    @Test func `a cut connection kills what runs under the bootstrap`() async throws {
        let plan = try Plan.wild([.wild("sleeper", "sleep 320", seconds: 60)])
        let run = try ScriptRun(["/usr/bin/fish", "-c", plan.bootstrap], input: plan.script, keepsInput: true)
        for _ in 0..<200 where run.survivors(ofPlan: plan.id).isEmpty { try await Task.sleep(for: .milliseconds(100)) }
        #expect(run.survivors(ofPlan: plan.id).count == 1)
        try run.cutInput()
        #expect(try await run.settledSurvivors(ofPlan: plan.id) == [])
        _ = await run.end()
    }

    @Test func `the digest is what Python computes and the text is plain`() async throws {
        let plan = try Plan.render(try #require(ProfileLibrary.shipped.profile(named: "posix-basics")))
        let file = try Folder()
        let path = try file.write(plan.script, to: "plan.sh")
        let program = "import hashlib,sys; print(hashlib.sha256(open(sys.argv[1],'rb').read()).hexdigest())"
        let ending = try await ScriptRun(["/usr/bin/env", "python3", "-c", program, path]).end()
        #expect(String(decoding: ending.stdout, as: UTF8.self) == plan.digest.hex + "\n")
        #expect(plan.bootstrap.contains(plan.digest.hex) && plan.bootstrap.contains("head -c \(plan.script.count);"))
        #expect(plan.bootstrap.utf8.count < 340)
        #expect(plan.bootstrap.utf8.allSatisfy { (0x20...0x7E).contains($0) })
        #expect(plan.bootstrap.filter { $0 == "'" }.count == 2)
        #expect(!plan.bootstrap.contains("\\") && !plan.bootstrap.contains("!"))
    }
}

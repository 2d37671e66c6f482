import Foundation
import Testing

@testable import Diagnostics

@Suite struct RunnerTests {
    @Test(arguments: ScriptRun.shells)
    func `answers, complaints and exit statuses arrive apart`(_ shell: [String]) async throws {
        let plan = try Plan.wild([
            .wild("both", "echo out; echo err >&2; sh -c 'exit 3'"),
            .wild("empty", "true"),
            .wild("binary", "printf '\\000\\001\\377x'"),
            .wild("quiet", "echo no >&2; echo yes", errorCap: 0),
            .wild("missing", "propusk-no-such-command"),
        ])
        let run = try ScriptRun(shell + ["-c", plan.text, "propusk", "session"], keepsInput: true)
        let ending = await run.end()
        #expect(ending.status == 0)
        #expect(ending.stderr == [])
        let output = plan.output(from: ending.stdout)
        #expect(output.isOfPlan && output.isComplete)
        #expect(output.violations == 0)
        #expect(output.noiseBytes == 0)
        #expect(
            output.probes.allSatisfy { $0.isComplete && !$0.isTimedOut && !$0.isTruncated && $0.milliseconds != nil }
        )
        #expect(output["both"]?.text == "out\n")
        #expect(output["both"]?.complaints == "err\n")
        #expect(output["both"]?.exitStatus == 3)
        #expect(output["empty"]?.stdout == [])
        #expect(output["binary"]?.stdout == [0, 1, 255, 120])
        #expect(output["quiet"]?.text == "yes\n")
        #expect(output["quiet"]?.stderr == [])
        #expect(output["missing"]?.exitStatus == 127)
    }

    @Test(arguments: ScriptRun.shells)
    func `probes run side by side and what exceeds its limit is killed`(_ shell: [String]) async throws {
        let plan = try Plan.wild([
            .wild("sleeper", "echo before; sleep 300", seconds: 2),
            .wild("tree", "sh -c 'sleep 301 & sleep 302'; echo after", seconds: 2),
            .wild("orphan", "(sleep 303 &)", seconds: 2),
            .wild("runaway", "setsid sleep 304", seconds: 2),
            .wild("one", "sleep 1; echo one"),
            .wild("another", "sleep 1; echo another"),
        ])
        let clock = ContinuousClock()
        let start = clock.now
        let run = try ScriptRun(shell + ["-c", plan.text, "propusk", "session"], keepsInput: true)
        let output = plan.output(from: await run.end().stdout)
        // A hundred times the limit is what it would take without the watch; no tighter bound on a busy machine.
        #expect(clock.now - start < .seconds(60))
        #expect(output.isComplete && output.violations == 0)
        for id in ["sleeper", "tree", "orphan", "runaway"] { #expect(output[id]?.isTimedOut == true, "\(id)") }
        #expect(output["sleeper"]?.text == "before\n")
        #expect(output["one"]?.text == "one\n" && output["one"]?.isTimedOut == false)
        #expect(output["another"]?.text == "another\n")
        #expect(try await run.settledSurvivors(ofPlan: plan.id) == [])
    }

    @Test(arguments: ScriptRun.shells)
    func `a flood is cut and ends the command`(_ shell: [String]) async throws {
        let plan = try Plan.wild([
            .wild("zeros", "head -c 1000000000 /dev/zero", cap: 100_000),
            .wild("lines", "yes", cap: 4096),
            .wild("exact", "head -c 4096 /dev/zero", cap: 4096),
            .wild("complaints", "head -c 3000000 /dev/zero >&2; echo done", errorCap: 512),
        ])
        let run = try ScriptRun(shell + ["-c", plan.text, "propusk", "session"], keepsInput: true)
        let output = plan.output(from: await run.end().stdout)
        #expect(output.isComplete && output.violations == 0)
        #expect(output["zeros"]?.stdout.count == 100_000 && output["zeros"]?.isTruncated == true)
        #expect(output["lines"]?.stdout.count == 4096 && output["lines"]?.isTruncated == true)
        #expect(output["exact"]?.stdout.count == 4096 && output["exact"]?.isTruncated == false)
        #expect(output["complaints"]?.text == "done\n")
        #expect(output["complaints"]?.stderr.count == 512)
        #expect(try await run.settledSurvivors(ofPlan: plan.id) == [])
    }

    @Test(arguments: ScriptRun.shells)
    func `the end of the session's input kills everything`(_ shell: [String]) async throws {
        let plan = try Plan.wild([
            .wild("sleeper", "sleep 310 # \(shell)", seconds: 60),
            .wild("stubborn", "sh -c 'trap \"\" TERM HUP; sleep 311; sleep 312'", seconds: 60),
            .wild("runaway", "setsid sleep 313", seconds: 60),
        ])
        let run = try ScriptRun(shell + ["-c", plan.text, "propusk", "session"], keepsInput: true)
        for _ in 0..<200 where run.survivors(ofPlan: plan.id).count < 3 {
            try await Task.sleep(for: .milliseconds(100))
        }
        #expect(run.survivors(ofPlan: plan.id).count >= 3)
        try run.cutInput()
        #expect(try await run.settledSurvivors(ofPlan: plan.id) == [])
        let ending = await run.end()
        #expect(plan.output(from: ending.stdout).isComplete == false)
    }

    @Test(arguments: ScriptRun.shells)
    func `by hand the same bytes run from a file, with any input, and write nothing`(_ shell: [String]) async throws {
        let (scripts, home, temporary) = (try Folder(), try Folder(), try Folder())
        let plan = try Plan.render(try #require(ProfileLibrary.shipped.profile(named: "posix-basics")))
        let file = try scripts.write(plan.script, to: "plan.sh")
        let environment = [
            "PATH": "/usr/bin:/bin", "HOME": home.path, "TMPDIR": temporary.path, "LANG": "ru_RU.UTF-8",
        ]
        for (command, input) in [(shell + [file], []), (shell, plan.script)] {
            let run = try ScriptRun(command, input: input, environment: environment, directory: home.path)
            let ending = await run.end()
            let result = try ByHandResult(ending.stdout, of: plan)
            #expect(ending.status == 0)
            #expect(result.isOfPlan)
            #expect(result.collected.violations == 0)
            #expect(result.collected.probes.allSatisfy { $0.isComplete })
            #expect(try await run.settledSurvivors(ofPlan: plan.id) == [])
        }
        #expect(home.names == [] && temporary.names == [])
    }

    @Test(arguments: ScriptRun.shells)
    func `a script cut short runs nothing`(_ shell: [String]) async throws {
        let plan = try Plan.wild([.wild("only", "echo ran >&2", errorCap: 0)])
        let cut = plan.text.dropLast(8)
        let ending = try await ScriptRun(shell + ["-c", String(cut)]).end()
        #expect(plan.output(from: ending.stdout).hasBegun == false)
    }

    @Test func `shellcheck finds nothing in the runner and in the shipped scripts`() async throws {
        let folder = try Folder()
        for profile in ProfileLibrary.shipped.all where profile.probes.contains(where: { $0.platform == .posix }) {
            let hasDirectory = profile.inputs.contains { $0.name == "main_directory" }
            let inputs = hasDirectory ? ["main_directory": "/srv/It's Моби-С"] : [:]
            let plan = try Plan.render(profile, inputs: inputs)
            let file = try folder.write(plan.script, to: "\(profile.id).sh")
            let ending = try await ScriptRun(["/usr/bin/shellcheck", "-s", "sh", file]).end()
            #expect(ending.status == 0, "\(String(decoding: ending.stdout, as: UTF8.self))")
        }
    }

    @Test func `the runner is plain ASCII, without here-documents and without files to write`() throws {
        let text = Runner.posix.text
        #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
        #expect(text.hasSuffix("}\n") && !text.contains("<<"))
        let targets = text.matches(of: /[0-9]?>>?(&?[^ \n;)]+)/).map { String($0.1) }
        #expect(Set(targets).subtracting(["/dev/null", "&1", "&3", "&9", "&-"]) == [])
    }

    @Test func `the digest in the documentation is the runner's`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/formats")
        let page = try String(contentsOf: root.appending(path: "runner.md"), encoding: .utf8)
        for runner in [Runner.posix, .files, .windows] {
            #expect(page.contains("    SHA-256 \(runner.digest)\n"), "\(runner.name) has \(runner.digest)")
        }
    }

    @Test(arguments: ScriptRun.shells)
    func `a closed standard input changes nothing by hand`(_ shell: [String]) async throws {
        let folder = try Folder()
        let plan = try Plan.wild([.wild("one", "echo one; cat")])
        let file = try folder.write(plan.script, to: "plan.sh")
        let command = "\(shell.joined(separator: " ")) \(file) <&-"
        let ending = try await ScriptRun(["/usr/bin/dash", "-c", command]).end()
        #expect(plan.output(from: ending.stdout)["one"]?.text == "one\n")
    }
}

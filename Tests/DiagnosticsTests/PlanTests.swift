import Foundation
import Testing

@testable import Diagnostics

@Suite struct PlanTests {
    let basics: Profile
    let mobi: Profile

    init() throws {
        basics = try #require(ProfileLibrary.shipped.profile(named: "posix-basics"))
        mobi = try #require(ProfileLibrary.shipped.profile(named: "mobi-c-server"))
    }

    @Test func `every command stands in the script verbatim, and the script is plain`() throws {
        for plan in [try Plan.render(basics), try Plan.render(mobi, inputs: ["main_directory": "/srv/mobis"])] {
            #expect(plan.text.hasPrefix(Runner.posix.text))
            for probe in plan.probes { #expect(plan.text.contains("\n\(probe.command)\n")) }
            #expect(plan.script.last == 0x0A && plan.script.dropLast().last != 0x0A)
            #expect(plan.script.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
            #expect(plan.runner == "propusk-runner 1")
        }
    }

    @Test func `rendering is deterministic, and each difference has its own digest`() throws {
        let plan = try Plan.render(mobi, inputs: ["main_directory": "/srv/mobis"])
        #expect(plan == (try Plan.render(mobi, inputs: ["main_directory": "/srv/mobis"])))
        let other = try Plan.render(mobi, inputs: ["main_directory": "/srv/mobis2"])
        #expect(plan.digest != other.digest && plan.id != other.id)
    }

    @Test func `striking out leaves no trace of the command`() throws {
        let plan = try Plan.render(basics)
        let narrowed = try plan.without(["ports", "sshd"])
        #expect(narrowed.probes.count == plan.probes.count - 2)
        #expect(narrowed.struckOut == ["sshd", "ports"])
        #expect(!narrowed.text.contains("netstat") && !narrowed.text.contains("sshd -V"))
        #expect(narrowed.digest != plan.digest)
        #expect(narrowed == (try Plan.render(basics, without: ["ports", "sshd"])))
        #expect(try plan.without([]) == plan)
        #expect(throws: PlanError(code: .unknownProbe, context: "nothing")) { try plan.without(["nothing"]) }
        #expect(throws: PlanError(code: .empty, context: "posix-basics")) {
            try plan.without(Set(plan.probes.map(\.id)))
        }
    }

    @Test func `a stored plan comes back the same`() throws {
        let plan = try Plan.render(mobi, inputs: ["main_directory": "/srv/Моби-С"], without: ["free-space"])
        let back = try JSONDecoder().decode(Plan.self, from: JSONEncoder().encode(plan))
        #expect(back == plan)
        #expect(back.digest == plan.digest)
    }

    @Test(arguments: [
        "relative", "", "/a\nb", "/a\u{202E}b", "/a/../b", "/srv/base/1Cv8.1CD", "/srv/1cv8log/x",
        "/x/lickeys_utf8.txt",
        "/root/.ssh", "/etc/shadow", "/dev/sda", "/" + String(repeating: "x", count: 1024), "/a\u{0}b",
    ])
    func `a path that is none, or is excluded, is refused`(_ path: String) {
        #expect { try Plan.render(mobi, inputs: ["main_directory": path]) } throws: {
            ($0 as? PlanError)?.code == .invalidInput
        }
    }

    @Test func `missing and unknown inputs are refused`() {
        #expect(throws: PlanError(code: .missingInput, context: "main_directory")) { try Plan.render(mobi) }
        #expect(throws: PlanError(code: .unknownInput, context: "x")) { try Plan.render(basics, inputs: ["x": "1"]) }
    }

    @Test(arguments: [
        "/srv/mobis", "/srv/It's $(touch x) `y` \"z\" \\n %s ${main_directory} ; & | > <", "/срв/Моби-С 5.5/%d\\",
        "/a/-rf *", "/ё'ё",
    ])
    func `any value reaches the command as it is, in every shell`(_ value: String) async throws {
        for shell in ScriptRun.shells {
            for word in [ShellWord.quoted(value), ShellWord.argument(value)] {
                #expect(word.utf8.allSatisfy { (0x20...0x7E).contains($0) })
                let ending = try await ScriptRun(shell + ["-c", "printf '%s|' \(word)/Logs x"]).end()
                #expect(String(decoding: ending.stdout, as: UTF8.self) == "\(value)/Logs|x|")
            }
        }
    }
}

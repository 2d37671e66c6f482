import Foundation
import Testing

@testable import Diagnostics

/// Questions about files, asked by real shells of real files.
@Suite struct FileQuestionTests {
    /// Three logs a day apart, a folder of the same kind of name, and a file of Windows in UTF-16.
    private func logs() throws -> Folder {
        let folder = try Folder()
        for day in 1...3 {
            let path = try folder.write(
                Array("line \(day)\r\nERR \(day)\r\nPort = \(day)\r\n".utf8),
                to: "PS_\(day).txt"
            )
            let date = Date(timeIntervalSince1970: 1_700_000_000 + Double(day) * 86_400)
            try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
        }
        try FileManager.default.createDirectory(atPath: folder.path + "/PS_9.txt", withIntermediateDirectories: true)
        _ = try folder.write(
            [0xFF, 0xFE] + "Жук\r\nERR\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            to: "wide.cfg"
        )
        _ = try folder.write([0xFF, 0x00, 0x45, 0x52, 0x52, 0x0A], to: "bytes.bin")
        return folder
    }

    private func answer(_ question: FileQuestion, _ folder: String, _ shell: [String]) async throws -> ProbeOutput {
        let plan = try Plan.wild([.wild("files", question.posixLine(with: ["folder": folder]))])
        #expect(plan.text.hasPrefix(Runner.posix.text + Runner.files.text))
        let ending = try await ScriptRun(shell + ["-c", plan.text, "propusk", "session"], keepsInput: true).end()
        return try #require(plan.output(from: ending.stdout)["files"])
    }

    @Test(arguments: ScriptRun.shells)
    func `the newest files come, oldest first, and only the lines that were asked for`(_ shell: [String]) async throws {
        let folder = try logs()
        var question = FileQuestion(path: "${folder}/PS_*.txt")
        #expect(try await answer(question, folder.path, shell).text == "line 3\r\nERR 3\r\nPort = 3\r\n")
        question.newest = 2
        question.lines = "^ERR [0-9]$"
        #expect(try await answer(question, folder.path, shell).text == "ERR 2\nERR 3\n")
        question.lines = nil
        question.keys = ["port", "Mode"]
        #expect(try await answer(question, folder.path, shell).text == "Port = 2\nPort = 3\n")
        question.keys = []
        question.show = .stat
        let stat = try await answer(question, folder.path, shell).text.split(separator: "\n")
        #expect(stat.count == 3 && stat[0].hasPrefix("now "))
        #expect(stat.dropFirst().elementsEqual(["1700172800 25 PS_2.txt", "1700259200 25 PS_3.txt"]))
    }

    @Test(arguments: ScriptRun.shells)
    func `the end and the beginning of a file come in whole lines`(_ shell: [String]) async throws {
        let folder = try logs()
        var question = FileQuestion(path: "${folder}/PS_3.txt", tail: 13)
        #expect(try await answer(question, folder.path, shell).text == "Port = 3\r\n")
        question.tail = 25
        #expect(try await answer(question, folder.path, shell).text == "line 3\r\nERR 3\r\nPort = 3\r\n")
        (question.tail, question.head) = (nil, 12)
        #expect(try await answer(question, folder.path, shell).text == "line 3\r\n")
    }

    @Test(arguments: ScriptRun.shells)
    func `files of Windows and of no text are matched byte by byte`(_ shell: [String]) async throws {
        let folder = try logs()
        #expect(
            try await answer(FileQuestion(path: "${folder}/wide.cfg", lines: "ERR"), folder.path, shell).text == "ERR\n"
        )
        let whole = try await answer(FileQuestion(path: "${folder}/wide.cfg"), folder.path, shell).text
        #expect(whole.hasSuffix("Жук\r\nERR\r\n"))
        let bytes = try await answer(FileQuestion(path: "${folder}/bytes.bin", lines: "ERR"), folder.path, shell).stdout
        #expect(bytes == [0xFF, 0x00, 0x45, 0x52, 0x52, 0x0A])
    }

    @Test(arguments: ScriptRun.shells)
    func `what is not there, is too old or is a folder ends with 66`(_ shell: [String]) async throws {
        let folder = try logs()
        let questions = [
            FileQuestion(path: "${folder}/PS_*.txt", hours: 24), FileQuestion(path: "${folder}/PS_9.txt"),
            FileQuestion(path: "${folder}/none.txt"), FileQuestion(path: "${folder}/none/PS_1.txt"),
            FileQuestion(path: "/propusk-none"),
        ]
        for question in questions {
            let output = try await answer(question, folder.path, shell)
            #expect(output.exitStatus == 66 && output.stdout.isEmpty, "\(question.path)")
        }
    }

    @Test func `a folder of any name is one word`() async throws {
        let folder = try Folder()
        let path = folder.path + "/Моби-С $(touch x) 'и' * \"y\""
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data("yes\n".utf8).write(to: URL(fileURLWithPath: path + "/a b.txt"))
        for shell in ScriptRun.shells {
            let question = FileQuestion(path: "${folder}/a b.txt")
            #expect(try await answer(question, path, shell).text == "yes\n")
        }
    }
}

import Desk
import Foundation
import PropuskTesting
import Testing

@testable import Mail

struct MailTransportTests {
    private let folder: TemporaryFolder
    private let message = MailMessage(
        from: "support@propusk.example",
        to: "anna@example.org",
        toName: "Anna",
        subject: "Hello",
        body: "text\n",
        messageId: "abc@propusk.example",
        thread: LetterThread(making: .generated),
        date: Date(timeIntervalSince1970: 1_795_000_000)
    )

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `a sendmail program gets sender and recipient as arguments and the message on its input`() async throws {
        let program = try folder.write(
            "#!/bin/sh\nprintf '%s\\n' \"$@\" > \(folder.file("arguments"))\ncat > \(folder.file("input"))\n",
            to: "sendmail",
            mode: 0o755
        )
        try await MailTransport.sendmail(program: program).handOver(message, number: 1)
        #expect(
            try folder.read("arguments") == "-oi\n-f\nsupport@propusk.example\n--\nanna@example.org\n"
        )
        #expect(try folder.read("input") == message.rfc5322)
    }

    @Test func `a sendmail program that fails is said, with its status`() async throws {
        let program = try folder.write("#!/bin/sh\nexit 75\n", to: "sendmail", mode: 0o755)
        let error = await #expect(throws: MailError.self) {
            try await MailTransport.sendmail(program: program).handOver(message, number: 1)
        }
        #expect(error?.reason == "\(program) ended with status 75")
    }

    @Test func `a program that is not there is said`() async {
        await #expect(throws: MailError.self) {
            try await MailTransport.sendmail(program: "/nowhere/sendmail").handOver(message, number: 1)
        }
    }

    @Test func `a folder gets one private file a message, never half a one`() async throws {
        try await MailTransport.folder(path: folder.path).handOver(message, number: 42)
        #expect(try folder.read("000042.eml") == message.rfc5322)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.file("000042.eml"))[.posixPermissions]
        #expect(mode as? Int == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["000042.eml"])
    }
}

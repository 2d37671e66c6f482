import Access
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web
import Wording

struct `The page after a decision` {
    private let words = Wording(.ru, timeZone: .gmt)

    @Test
    func `shows the state, the pass and what was kept`() async throws {
        let page = try await Browser.visit(ScriptedService()) { try await $0.get(Browser.follow) }
        for text in [
            words.explanation(of: .completed), "281474976710657", "propusk/t42/r17/p1", "Linux 6.1",
            words.unknownReason("timeOut"), words[.originMeasured], words[.removeNote], words.grade(.code).name,
        ] { #expect(page.seen.contains(text), "\(text)") }
        #expect(!page.text.contains("http-equiv=\"refresh\""))
        #expect(!page.text.contains("<form"))
    }

    @Test(arguments: [RequestState.active, .completed])
    func `gives the receipt as a file, and changes nothing by it`(state: RequestState) async throws {
        let service = ScriptedService(followed: .sample(state: state))
        let (page, receipt) = try await Browser.visit(service) { browser in
            (try await browser.get(Browser.follow), try await browser.get("\(Browser.follow)/receipt"))
        }
        #expect(page.text.contains("href=\"\(Browser.follow)/receipt\" download=\"propusk-r17.receipt\""))
        #expect(page.seen.contains(words[.receiptNote]))
        #expect(page.seen.contains("propusk receipt verify propusk-r17.receipt --key"))
        #expect(receipt.status == .ok)
        #expect(receipt.text.hasPrefix("propusk-receipt/v1\n"))
        #expect(receipt.headers[.contentDisposition] == "attachment; filename=\"propusk-r17.receipt\"")
        #expect(service.changes.isEmpty)
    }

    @Test
    func `gives no receipt to a handle that leads nowhere`() async throws {
        let answer = try await Browser.visit(ScriptedService()) {
            try await $0.get("/f/zzzzzzzzzzzzzzzzzzzzzzzzzz/receipt")
        }
        #expect(answer.status == .notFound)
    }

    @Test(arguments: [RequestState.approved, .active])
    func `offers to stop as long as something can run, and refreshes itself`(state: RequestState) async throws {
        let service = ScriptedService(followed: .sample(state: state))
        let answer = try await Browser.visit(service) { browser in
            let page = try await browser.get(Browser.follow)
            #expect(page.text.contains("http-equiv=\"refresh\""))
            return try await browser.submit([], to: "\(Browser.follow)/stop", from: Browser.follow)
        }
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == Browser.follow)
        #expect(service.changes == [.stop])
    }

    @Test
    func `stops nothing without its token`() async throws {
        let service = ScriptedService(followed: .sample(state: .active))
        let answer = try await Browser.visit(service) {
            try await $0.submit([], to: "\(Browser.follow)/stop", from: Browser.follow, token: "")
        }
        #expect(answer.status == .forbidden)
        #expect(service.changes.isEmpty)
    }

    @Test
    func `takes a result byte by byte as it was sent`() async throws {
        let service = ScriptedService(followed: .sample(state: .approved, awaitsResult: true))
        let content = Array("frame 1\r\n\r\n------WebKitForm\u{0}\r\n--\n".utf8) + (0...255).map { UInt8($0) }
        let answer = try await Browser.visit(service) { browser in
            let page = try await browser.get(Browser.follow)
            #expect(page.text.contains("type=\"file\""))
            #expect(page.seen.contains("sh propusk-r17.sh > propusk-r17.txt"))
            #expect(!page.text.contains("http-equiv=\"refresh\""))
            return try await browser.upload(content, to: "\(Browser.follow)/attach", from: Browser.follow)
        }
        #expect(answer.status == .seeOther)
        #expect(service.changes == [.attach(content)])
    }

    @Test
    func `refuses a result that is forged, empty or too large`() async throws {
        let service = ScriptedService(followed: .sample(state: .approved, awaitsResult: true))
        try await Browser.visit(service) { browser in
            let uri = "\(Browser.follow)/attach"
            let forged = try await browser.upload([1], to: uri, from: Browser.follow, token: "x")
            #expect(forged.status == .forbidden)
            let empty = try await browser.upload([], to: uri, from: Browser.follow)
            #expect(empty.status == .unprocessableContent)
            let large = [UInt8](repeating: 0x41, count: (8 << 20) + 1)
            let answer = try await browser.upload(large, to: uri, from: Browser.follow)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.seen.contains("Результат слишком велик: больше 8 МиБ"))
            let flood = [UInt8](repeating: 0x41, count: 10 << 20)
            #expect(try await browser.upload(flood, to: uri, from: Browser.follow).status == .unprocessableContent)
            let junk = try await browser.client.execute(
                uri: uri,
                method: .post,
                headers: [.contentType: "multipart/form-data; boundary=x"],
                body: ByteBuffer(string: "junk")
            )
            #expect(junk.status == .badRequest)
        }
        #expect(service.changes.isEmpty)
    }

    @Test
    func `says in words why a result is refused`() async throws {
        let service = ScriptedService(
            followed: .sample(state: .approved, awaitsResult: true),
            refusing: ["attach": Refusal(.resultUnreadable, ["reason": "no frames"])]
        )
        let answer = try await Browser.visit(service) {
            try await $0.upload([1], to: "\(Browser.follow)/attach", from: Browser.follow)
        }
        #expect(answer.status == .unprocessableContent)
        #expect(answer.seen.contains("Результат не удалось прочитать: «no frames»"))
    }

    @Test
    func `escapes what the machine answered`() async throws {
        let failure = SessionFailure(.passRefused, words: "<b>\u{1B}[2J")
        let service = ScriptedService(followed: .sample(text: "</pre><script>x</script>", failure: failure))
        let page = try await Browser.visit(service) { try await $0.get(Browser.follow) }
        #expect(!page.text.contains("<script>"))
        #expect(!page.text.contains("\u{1B}"))
        #expect(page.seen.contains("</pre><script>x</script>"))
        #expect(page.seen.contains("компьютер не принял пропуск (дословно: «<b>\u{FFFD}[2J»)"))
    }

    @Test
    func `gives the approved script`() async throws {
        let file = try await Browser.visit(ScriptedService()) { try await $0.get("\(Browser.follow)/script") }
        #expect(file.text == ConsentDocument.sample().script)
    }
}

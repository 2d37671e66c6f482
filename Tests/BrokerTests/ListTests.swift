import Access
import Broker
import Desk
import Foundation
import Store
import Testing

/// What lists and tickets hold, beside the main job.
struct ListTests {
    @Test func `the list has the newest requests, newest first, and nothing that was collected`() async throws {
        let house = try await House()
        try await house.addMachine(isTrusting: false)
        for _ in 0..<3 { _ = try await house.request() }
        let all = try await ListRequests()(by: house.ivan, in: house.broker)
        #expect(all.map(\.number) == [3, 2, 1])
        let newest = try await ListRequests(limit: 2)(by: house.ivan, in: house.broker)
        #expect(newest.map(\.number) == [3, 2])
        let request = try await ShowRequest(number: 3)(by: house.ivan, in: house.broker)
        let line = try #require(newest.first)
        #expect((line.machine, line.profile, line.agent) == (request.machine, request.profile, request.agent))
        #expect((line.state, line.ticket, line.createdAt) == (request.state, request.ticket, request.createdAt))
    }

    @Test(arguments: [0, -1, ListRequests.most + 1])
    func `a list of another length is refused`(limit: Int) async throws {
        let house = try await House()
        let refusal = await #expect(throws: Refusal.self) {
            try await ListRequests(limit: limit)(by: house.ivan, in: house.broker)
        }
        #expect(refusal?.code == .invalidInput)
    }

    @Test(arguments: [("2020-01-01", false), ("20200101", false), ("2999-12-31", true)])
    func `a trust line that is dead already is not printed`(until: String, isPrinted: Bool) async throws {
        let house = try await House()
        try await house.addMachine(isTrusting: false)
        let machines = try await ListMachines()(by: house.ivan, in: house.broker)
        let show = ShowTrust(machine: try #require(machines.first).name, until: until)
        if isPrinted {
            let trust = try await show(by: house.ivan, in: house.broker)
            #expect(trust.lines.first?.line.contains("expiry-time=\"29991231\"") == true)
        } else {
            let refusal = await #expect(throws: Refusal.self) { try await show(by: house.ivan, in: house.broker) }
            #expect(refusal?.code == .invalidDate)
        }
    }

    @Test func `the day that has begun is over for sshd`() async throws {
        let house = try await House()
        try await house.addMachine(isTrusting: false)
        let machines = try await ListMachines()(by: house.ivan, in: house.broker)
        let style = Date.ISO8601FormatStyle(timeZone: house.broker.settings.timeZone).year().month().day()
        let show = ShowTrust(machine: try #require(machines.first).name, until: house.clock.now.formatted(style))
        let refusal = await #expect(throws: Refusal.self) { try await show(by: house.ivan, in: house.broker) }
        #expect(refusal?.code == .invalidDate)
    }

    @Test(arguments: [
        ("моби\u{AD}льная", "мобильная"), ("a\u{200D}b\u{200B}c", "abc"),
        ("\u{FEFF}первая\r\nвторая", "первая\nвторая"),
        ("a\u{202E}b", "ab"), ("a\u{2028}b", "a\nb"), ("a\u{E000}b", "a\u{FFFD}b"), ("a\tb", "a\tb"),
    ])
    func `a ticket takes a text as people paste it`(pasted: String, kept: String) async throws {
        let house = try await House()
        let opened = try await OpenTicket(from: "anna@example.org", subject: "s", body: pasted, claims: [:])(
            by: house.ivan,
            in: house.broker.desk
        )
        let ticket = try await ShowTicket(number: opened.number)(by: house.ivan, in: house.broker.desk)
        #expect(ticket.body.unicodeScalars.elementsEqual(kept.unicodeScalars))
    }

    @Test(arguments: ["\u{1B}[2J", "a\u{0}b", "a\u{7F}b", "a\u{9B}b", "a\rb", "\u{200B}\u{AD}"])
    func `a ticket takes no control characters, and no text that is empty to see`(body: String) async throws {
        let house = try await House()
        let refusal = await #expect(throws: Refusal.self) {
            try await OpenTicket(from: "anna@example.org", subject: "s", body: body, claims: [:])(
                by: house.ivan,
                in: house.broker.desk
            )
        }
        #expect(refusal?.code == .invalidText)
    }
}

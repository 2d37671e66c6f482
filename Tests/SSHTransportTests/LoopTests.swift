import Testing

@testable import SSHTransport

/// The poll thread and the values behind it.
struct LoopTests {
    @Test func `the heap gives deadlines in order`() {
        var heap = TimerHeap()
        let start = ContinuousClock.now
        let offsets = (0..<500).map { ($0 * 7919) % 503 }
        for (number, offset) in offsets.enumerated() {
            heap.insert(.init(deadline: start + .seconds(offset), ticket: Ticket(number: UInt64(number + 1))))
        }
        var seen: [Duration] = []
        while let first = heap.first {
            seen.append(first.deadline - start)
            heap.removeFirst()
        }
        #expect(seen == offsets.sorted().map { .seconds($0) })
    }

    @Test func `a wait ends at its deadline, at a cancellation, and at once when cancelled before`() async {
        let thread = PollThread(name: "test")
        defer { thread.end() }
        let lookup = NameLookup(host: "127.0.0.1", port: 1)
        let ticket = thread.makeTicket()
        let ready = await thread.wait(ticket, on: lookup.descriptor, for: 1, until: .now + .seconds(10))
        #expect(ready == .ready)
        let late = await thread.wait(ticket, on: lookup.descriptor, for: 0, until: .now + .milliseconds(20))
        #expect(late == .deadline)
        async let cancelled = thread.wait(ticket, on: lookup.descriptor, for: 0, until: .now + .seconds(60))
        thread.cancel(ticket)
        #expect(await cancelled == .cancelled)
        let after = await thread.wait(ticket, on: lookup.descriptor, for: 1, until: .now + .seconds(60))
        #expect(after == .cancelled)
        thread.forget(lookup.descriptor)
        thread.discard(ticket)
    }

    @Test func `remote text is one harmless line`() {
        #expect(RemoteText.clean("plain Текст ✓") == "plain Текст ✓")
        #expect(RemoteText.clean("a\u{1B}[31mb\r\nc\u{2028}d\u{202E}e\u{0}f") == "a?[31mb??c?d?e?f")
        #expect(RemoteText.clean([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
        let long = RemoteText.clean(String(repeating: "я", count: 100_000))
        #expect(long == String(repeating: "я", count: 200) + "…")
    }
}

/// Who waits for what on one ``PollThread``: a value without threads or descriptors.
///
/// A wait, a wake-up and a cancelled ticket cost the same however many others there are; a deadline costs the
/// logarithm of their number.
struct WaitTable {
    typealias Instant = ContinuousClock.Instant

    /// What a wait resumes.
    typealias Waiter = CheckedContinuation<Wake, Never>

    private struct Slot {
        var waiter: Waiter?
        var deadline: Instant
        /// The earliest entry of this ticket in `timers`: a later deadline needs no new one, so that a busy session
        /// does not fill the heap with deadlines that it never meets.
        var scheduled: Instant?
        var isCancelled = false
    }

    private var slots: [Ticket: Slot] = [:]
    private var timers = TimerHeap()
    private var lastNumber: UInt64 = 0

    /// Whether no ticket is in use.
    var isEmpty: Bool { slots.isEmpty }

    /// A new ticket, in use until ``remove(_:)``.
    mutating func add(now: Instant) -> Ticket {
        lastNumber += 1
        let ticket = Ticket(number: lastNumber)
        slots[ticket] = Slot(waiter: nil, deadline: now)
        return ticket
    }

    /// Ends the use of a ticket that has no wait.
    mutating func remove(_ ticket: Ticket) { slots[ticket] = nil }

    /// Begins a wait; false when the ticket is cancelled, and the waiter was not taken.
    mutating func begin(_ ticket: Ticket, _ waiter: Waiter, until deadline: Instant) -> Bool {
        guard var slot = slots[ticket], !slot.isCancelled else { return false }
        precondition(slot.waiter == nil, "a session waits for one thing at a time")
        slot.waiter = waiter
        slot.deadline = deadline
        if slot.scheduled.map({ deadline < $0 }) ?? true {
            timers.insert(TimerHeap.Entry(deadline: deadline, ticket: ticket))
            slot.scheduled = deadline
        }
        slots[ticket] = slot
        return true
    }

    /// The waiter of a ticket, which then has none.
    mutating func take(_ ticket: Ticket) -> Waiter? {
        guard let index = slots.index(forKey: ticket) else { return nil }
        defer { slots.values[index].waiter = nil }
        return slots.values[index].waiter
    }

    /// Cancels this and every later wait of a ticket; the waiter that has to be resumed, if there is one.
    mutating func cancel(_ ticket: Ticket) -> Waiter? {
        guard let index = slots.index(forKey: ticket) else { return nil }
        slots.values[index].isCancelled = true
        return take(ticket)
    }

    /// When the next deadline may pass; a wake-up at that time may find that none did.
    var nextDeadline: Instant? { timers.first?.deadline }

    /// The waiters whose deadline has passed.
    mutating func takeExpired(now: Instant) -> [Waiter] {
        var expired: [Waiter] = []
        while let entry = timers.first, entry.deadline <= now {
            timers.removeFirst()
            guard var slot = slots[entry.ticket], slot.scheduled == entry.deadline else { continue }
            slot.scheduled = nil
            if slot.waiter != nil {
                if slot.deadline <= now {
                    slot.waiter.map { expired.append($0) }
                    slot.waiter = nil
                } else {
                    timers.insert(TimerHeap.Entry(deadline: slot.deadline, ticket: entry.ticket))
                    slot.scheduled = slot.deadline
                }
            }
            slots[entry.ticket] = slot
        }
        return expired
    }
}

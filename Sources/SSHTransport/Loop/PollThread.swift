import CLibSSH
import Foundation
import Glibc
import Synchronization

/// A serial executor that owns one thread and sleeps in `epoll_wait(2)` between jobs.
///
/// libssh forbids two threads in one session, and its non-blocking calls ask the caller to wait for the session's
/// socket. Actors that share a `PollThread` get both: their jobs never overlap, and ``wait(_:on:for:until:)``
/// suspends one of them until its socket is ready. `epoll`, one-shot and level-triggered: a ready socket costs the
/// same however many idle ones there are, and nothing is lost when a session waits with unread bytes in the socket.
final class PollThread: SerialExecutor {
    private struct State {
        var jobs: [UnownedJob] = []
        var waits = WaitTable()
        /// Whether the thread sleeps, or is about to, and needs the `eventfd` to notice a new job.
        var isAsleep = false
        var isEnding = false
    }

    private let state = Mutex(State())
    private let poll: CInt
    private let alarm: CInt
    private let thread = Atomic<UInt>(0)

    /// Starts the thread; it ends some time after ``end()``.
    init(name: String) {
        poll = epoll_create1(CInt(EPOLL_CLOEXEC))
        alarm = eventfd(0, CInt(EFD_CLOEXEC) | CInt(EFD_NONBLOCK))
        precondition(poll >= 0 && alarm >= 0, "no epoll or eventfd: errno \(errno)")
        // No ticket has the number 0.
        var interest = unsafe epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(u64: 0))
        unsafe epoll_ctl(poll, EPOLL_CTL_ADD, alarm, &interest)
        let thread = Thread { [self] in run() }
        thread.name = name
        thread.start()
    }

    deinit {
        close(poll)
        close(alarm)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let isAsleep = state.withLock { state in
            state.jobs.append(job)
            defer { state.isAsleep = false }
            return state.isAsleep
        }
        if isAsleep { eventfd_write(alarm, 1) }
    }

    /// Whether the caller is on this executor's thread.
    ///
    /// Never inlined: glibc marks `pthread_self` `const`, and the optimizer would carry its value across a suspension.
    @inline(never)
    func isIsolatingCurrentContext() -> Bool? { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

    func checkIsolated() { precondition(isIsolatingCurrentContext() == true, "not on the poll thread") }

    /// Lets the thread end once no job and no ticket is left.
    func end() {
        state.withLock { $0.isEnding = true }
        eventfd_write(alarm, 1)
    }
}

extension PollThread {
    /// A ticket for one session's waits.
    func makeTicket() -> Ticket { state.withLock { $0.waits.add(now: .now) } }

    /// Takes a ticket back; it must have no wait.
    func discard(_ ticket: Ticket) { state.withLock { $0.waits.remove(ticket) } }

    /// Ends the wait of a ticket, and every later one, from any thread.
    func cancel(_ ticket: Ticket) {
        state.withLock { $0.waits.cancel(ticket) }?.resume(returning: .cancelled)
    }

    /// Suspends until `descriptor` is ready for any of `events`, has an error or a hang-up, or the deadline passes.
    func wait(
        _ ticket: Ticket,
        on descriptor: CInt,
        for events: UInt32,
        until deadline: ContinuousClock.Instant
    ) async -> Wake {
        await withCheckedContinuation { waiter in
            guard state.withLock({ $0.waits.begin(ticket, waiter, until: deadline) }) else {
                return waiter.resume(returning: .cancelled)
            }
            var interest = unsafe epoll_event(
                events: events | EPOLLONESHOT.rawValue,
                data: epoll_data_t(u64: ticket.number)
            )
            if unsafe epoll_ctl(poll, EPOLL_CTL_MOD, descriptor, &interest) != 0 {
                let isAdded = unsafe epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &interest) == 0
                precondition(isAdded, "epoll refuses descriptor \(descriptor): errno \(errno)")
            }
        }
    }

    /// Forgets a descriptor, before its owner closes it: a duplicate would keep it in the `epoll`.
    func forget(_ descriptor: CInt) {
        var unused = unsafe epoll_event()
        unsafe epoll_ctl(poll, EPOLL_CTL_DEL, descriptor, &unused)
    }
}

extension PollThread {
    private func run() {
        thread.store(UInt(pthread_self()), ordering: .relaxed)
        let executor = unsafe asUnownedSerialExecutor()
        var events = unsafe [epoll_event](repeating: epoll_event(), count: 128)
        while true {
            for job in takeJobs() { unsafe job.runSynchronously(on: executor) }
            guard let timeout = timeoutOrEnd() else { return }
            let count = unsafe events.withUnsafeMutableBufferPointer { buffer in
                unsafe epoll_wait(poll, buffer.baseAddress, CInt(buffer.count), timeout)
            }
            state.withLock { $0.isAsleep = false }
            for index in 0..<max(0, Int(count)) { unsafe resume(events[index].data.u64) }
            for waiter in state.withLock({ $0.waits.takeExpired(now: .now) }) { waiter.resume(returning: .deadline) }
        }
    }

    private func takeJobs() -> [UnownedJob] {
        state.withLock { state in
            defer { state.jobs = [] }
            return state.jobs
        }
    }

    /// How long to sleep, in milliseconds for `epoll_wait`; absent when the thread has to end.
    private func timeoutOrEnd() -> CInt? {
        state.withLock { state in
            guard state.jobs.isEmpty else { return 0 }
            if state.isEnding && state.waits.isEmpty { return nil }
            state.isAsleep = true
            guard let deadline = state.waits.nextDeadline else { return -1 }
            return Self.milliseconds(until: deadline)
        }
    }

    /// Rounded up, so that the thread does not wake before the deadline and spin.
    private static func milliseconds(until deadline: ContinuousClock.Instant) -> CInt {
        let (seconds, attoseconds) = (deadline - .now).components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        return CInt(min(seconds, 3600) * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
    }

    private func resume(_ number: UInt64) {
        guard number != 0 else {
            var count: eventfd_t = 0
            unsafe eventfd_read(alarm, &count)
            return
        }
        state.withLock { $0.waits.take(Ticket(number: number)) }?.resume(returning: .ready)
    }
}

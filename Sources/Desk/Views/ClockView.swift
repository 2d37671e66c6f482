public import Access
public import Foundation
public import Regulation
import Store
import Wording

/// What a ticket is owed, and why (clause 2.1).
public struct LevelView: Codable, Hashable, Sendable {
    /// The tariff.
    public var tariff: String?
    /// Its version.
    public var tariffVersion: Int?
    /// The longest reaction in working minutes; nil where none is promised.
    public var limitMinutes: Int?
    /// The clause that gives the level.
    public var clause: String
    /// Why it is this level.
    public var reason: Bilingual

    init(_ level: ServiceLevel) {
        tariff = level.tariff
        tariffVersion = level.tariffVersion
        limitMinutes = level.limit?.minutes
        clause = level.reason.clause.number
        reason = Wording.reason(of: level)
    }
}

/// One clock of a ticket.
public struct ClockView: Codable, Hashable, Sendable {
    /// Whether it runs.
    public enum State: String, Codable, Sendable, CaseIterable {
        case running, paused, finished
    }

    /// 0 for the first reaction, from 1 for reactions to additional information.
    public var number: Int
    /// The clause that limits it.
    public var clause: String
    /// Whether it runs.
    public var state: State
    /// When it started.
    public var startedAt: Date
    /// By when support has to react; nil where nothing is owed, or while it stands.
    public var dueAt: Date?
    /// When support reacted.
    public var finishedAt: Date?
    /// The working time until the reaction, in seconds.
    public var elapsedSeconds: Int?
    /// Whether that was in time; nil where nothing was owed or nothing has happened yet.
    public var isInTime: Bool?
    /// When it stood, and why.
    public var pauses: [PauseView]
    /// By which version of the calendar it is counted.
    public var calendarVersion: Int
    /// By which level it is counted.
    public var level: LevelView

    /// An interval in which the clock stood.
    public struct PauseView: Codable, Hashable, Sendable {
        /// When it stopped.
        public var from: Date
        /// When it ran on; nil while it stands.
        public var to: Date?
        /// `waitingForClient` or `closed`.
        public var cause: Pause.Cause

        init(_ pause: Pause) {
            from = pause.from.date
            to = pause.to?.date
            cause = pause.cause
        }
    }

    init(_ frozen: FrozenClock) {
        number = frozen.name.number
        clause = frozen.name.clause.number
        state = .finished
        startedAt = frozen.started.date
        dueAt = frozen.due?.date
        finishedAt = frozen.finished.date
        elapsedSeconds = frozen.elapsed.seconds
        isInTime = frozen.isInTime
        pauses = frozen.pauses.map { PauseView($0) }
        calendarVersion = frozen.calendarVersion
        level = LevelView(frozen.level)
    }

    /// A clock that is open.
    private init(open reading: ClockReading, in clocks: TicketClocks) {
        number = reading.name.number
        clause = reading.name.clause.number
        startedAt = reading.started.date
        dueAt = reading.due?.date
        pauses = reading.pauses.map { PauseView($0) }
        calendarVersion = clocks.calendarVersion
        level = LevelView(clocks.level)
        state = if case .paused = reading.state { .paused } else { .running }
    }

    init(_ reading: ClockReading, in clocks: TicketClocks) {
        if let frozen = reading.frozen { self.init(frozen) } else { self.init(open: reading, in: clocks) }
    }
}

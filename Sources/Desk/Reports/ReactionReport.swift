public import Regulation
import Store

/// How soon support reacted, per tariff: counts of finished clocks, with the tickets behind each figure.
public struct ReactionReport: Codable, Hashable, Sendable {
    /// A finished clock.
    public struct Reaction: Codable, Hashable, Sendable {
        /// The ticket.
        public var ticket: Int64
        /// 0 for the first reaction, from 1 for reactions to additional information.
        public var clock: Int
        /// When a person answered.
        public var finishedAt: Instant
        /// The working time that passed.
        public var seconds: Int
        /// The longest that was promised, in working minutes.
        public var limit: Int?
        /// Whether it was kept; nil where nothing was promised.
        public var inTime: Bool?
    }

    /// The figures of a tariff.
    public struct Line: Codable, Hashable, Sendable {
        /// The tariff; nil for tickets without one.
        public var tariff: String?
        /// How many reactions.
        public var count: Int
        /// Those within the promise.
        public var inTime: Int
        /// Those after it.
        public var late: Int
        /// Half of the reactions took no longer, in working minutes, rounded down.
        public var medianMinutes: Int
        /// The longest, likewise.
        public var worstMinutes: Int
        /// What is behind these figures, the slowest first.
        public var reactions: [Reaction]
    }

    /// The first day.
    public var from: CivilDay
    /// The last day.
    public var through: CivilDay
    /// A line per tariff, by name; those without a tariff last.
    public var lines: [Line]

    /// Counts the clocks that finished in these days.
    public init(from: CivilDay, through: CivilDay, clocks: [(ticket: Int64, clock: FrozenClock)]) {
        self.from = from
        self.through = through
        lines = Dictionary(grouping: clocks) { $0.clock.level.tariff }
            .map { tariff, clocks in
                Line(tariff, clocks.map { Reaction(ticket: $0.ticket, $0.clock) })
            }
            .sorted { ($0.tariff == nil ? 1 : 0, $0.tariff ?? "") < ($1.tariff == nil ? 1 : 0, $1.tariff ?? "") }
    }
}

extension ReactionReport.Line {
    init(_ tariff: String?, _ reactions: [ReactionReport.Reaction]) {
        let slowest = reactions.sorted { ($1.seconds, $0.ticket, $0.clock) < ($0.seconds, $1.ticket, $1.clock) }
        let (upper, lower) = (slowest[(slowest.count - 1) / 2].seconds, slowest[slowest.count / 2].seconds)
        self.init(
            tariff: tariff,
            count: reactions.count,
            inTime: reactions.count { $0.inTime == true },
            late: reactions.count { $0.inTime == false },
            medianMinutes: (upper + lower) / 120,
            worstMinutes: slowest[0].seconds / 60,
            reactions: slowest
        )
    }
}

extension ReactionReport.Reaction {
    init(ticket: Int64, _ clock: FrozenClock) {
        self.init(
            ticket: ticket,
            clock: clock.name.number,
            finishedAt: clock.finished,
            seconds: clock.elapsed.seconds,
            limit: clock.level.limit?.minutes,
            inTime: clock.isInTime
        )
    }
}

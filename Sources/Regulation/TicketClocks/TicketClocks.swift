/// The clocks of a ticket: a pure function of its events, its service level and a version of the calendar.
///
/// Nothing is ticked and nothing is summed up: whoever wants to know reads the events again. Whatever changes, whether
/// tariff, category, identity or calendar, open clocks keep their start and their pauses, and finished ones stay frozen.
/// There is no clock for a solution, on purpose (clause 2.4).
public struct TicketClocks: Hashable, Sendable {
    /// The clocks in order of their start; at most the last one is open.
    public let readings: [ClockReading]
    /// The level by which the open one is counted.
    public let level: ServiceLevel
    /// The version of the calendar by which it is counted.
    public let calendarVersion: Int

    /// Reads the clocks.
    ///
    /// - Parameters:
    ///   - events: in order of time. The order within one second doesn't matter, nor does an event that is there twice.
    ///   - level: what the ticket is owed now.
    ///   - calendar: the calendar that holds now.
    ///   - frozen: the clocks that were finished before, which are taken as they are. A clock that finishes with these
    ///     events is frozen with the level and the calendar given here; its caller keeps it.
    /// - Throws: ``ClockError``.
    public init(
        of events: [ClockEvent],
        at level: ServiceLevel,
        by calendar: WorkCalendar,
        keeping frozen: [FrozenClock] = []
    ) throws(ClockError) {
        var tracks = ClockTracks()
        for event in try Self.ordered(events) { try tracks.take(event) }
        guard !tracks.all.isEmpty else { throw .notOpened }
        for clock in frozen {
            guard tracks.all.contains(where: { $0.name == clock.name && $0.started == clock.started }) else {
                throw .frozenClockUnknown(clock.name)
            }
        }
        self.level = level
        calendarVersion = calendar.version
        do throws(CalendarError) {
            var readings: [ClockReading] = []
            for track in tracks.all {
                if let kept = frozen.first(where: { $0.name == track.name }) {
                    readings.append(ClockReading(kept))
                } else {
                    readings.append(try ClockReading(track, level, calendar))
                }
            }
            self.readings = readings
        } catch {
            throw .calendar(error)
        }
    }

    /// The clock that runs or stands, if any.
    public var open: ClockReading? { readings.last.flatMap { $0.isFinished ? nil : $0 } }

    /// The clocks that have ended.
    public var frozen: [FrozenClock] { readings.compactMap(\.frozen) }

    /// The events in their order, with those of one second in a fixed one.
    static func ordered(_ events: [ClockEvent]) throws(ClockError) -> [ClockEvent] {
        for (earlier, later) in zip(events, events.dropFirst()) where later.at < earlier.at {
            throw .outOfOrder(at: later.at)
        }
        return events.sorted { ($0.at, $0.kind.rank) < ($1.at, $1.kind.rank) }
    }
}

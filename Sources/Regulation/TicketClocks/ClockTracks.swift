/// When the clocks of a ticket started, stood and ended, before anything is counted.
struct ClockTracks {
    struct Track {
        let name: ClockName
        let started: Instant
        var pauses: [Pause] = []
        var finished: Instant?
    }

    private var tracks: [Track] = []
    /// The pause that the open clock is in.
    private var pause: (from: Instant, cause: Pause.Cause)?
    private var opened: Instant?

    mutating func take(_ event: ClockEvent) throws(ClockError) {
        guard let opened else {
            guard event.kind == .opened else { throw .notOpened }
            opened = event.at
            tracks = [Track(name: .firstReaction, started: event.at)]
            return
        }
        switch event.kind {
        case .opened:
            guard event.at == opened else { throw .openedTwice(at: event.at) }
        case .acknowledged: break
        case .reacted:
            resume(at: event.at)
            if hasOpenClock { tracks[tracks.count - 1].finished = event.at }
        case .waits(let whom):
            // A closed ticket waits for nobody.
            if pause?.cause == .closed { break }
            if whom.stopsClocks { stand(.waitingForClient, at: event.at) } else { resume(at: event.at) }
        case .resumed:
            if pause?.cause == .waitingForClient { resume(at: event.at) }
        case .closed:
            if pause?.cause == .closed { break }
            resume(at: event.at)
            stand(.closed, at: event.at)
        case .reopened:
            if pause?.cause == .closed { resume(at: event.at) }
        case .clientWrote:
            resume(at: event.at)
            if !hasOpenClock {
                tracks.append(Track(name: .additionalInformation(tracks.count), started: event.at))
            }
        }
    }

    private var hasOpenClock: Bool { tracks.last.map { $0.finished == nil } ?? false }

    private mutating func stand(_ cause: Pause.Cause, at instant: Instant) {
        if hasOpenClock, pause == nil { pause = (instant, cause) }
    }

    private mutating func resume(at instant: Instant) {
        guard let (from, cause) = pause else { return }
        pause = nil
        // One that began in the same second is none.
        if from < instant { tracks[tracks.count - 1].pauses.append(Pause(from: from, to: instant, cause: cause)) }
    }
}

extension ClockTracks {
    /// The clocks in order of their start; the last one has the pause that it is in.
    var all: [Track] {
        guard let pause, var last = tracks.last else { return tracks }
        last.pauses.append(Pause(from: pause.from, to: nil, cause: pause.cause))
        return tracks.dropLast() + [last]
    }
}

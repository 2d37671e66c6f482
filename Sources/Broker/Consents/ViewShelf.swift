import Foundation
import Ledger
import Logging
import Store
import Synchronization

/// The looks that the ledger was told of lately, so that the same one is not told again and again: mail scanners open
/// links, and pages load themselves anew.
final class ViewShelf: Sendable {
    /// Seconds within which the same look is told once.
    static let pause: TimeInterval = 3_600
    /// The most looks that are kept; one that was dropped is looked up in the ledger.
    private static let most = 8_192

    /// Who looks at what.
    struct View: Hashable {
        let kind: EventKind
        let request: Int64
        let actor: String
        /// The invitation that was followed, where one was.
        let invitation: Int64?
    }

    private let views = Mutex<[View: Date]>([:])

    /// Whether a look is to be told; it then counts as told.
    func isDue(_ view: View, at now: Date) -> Bool {
        views.withLock { views in
            if let last = views[view], now.isWithinPause(of: last) { return false }
            if views.count >= Self.most { views.removeAll() }
            views[view] = now
            return true
        }
    }

    /// Takes back that a look was told.
    func forget(_ view: View) {
        views.withLock { $0[view] = nil }
    }
}

extension Broker {
    /// Tells the ledger that somebody looked, at most once an hour; where that can't be written, they see it all the same.
    func noteView(
        _ kind: EventKind,
        of request: AccessRequest,
        invitation: Int64? = nil,
        by actor: String,
        _ fields: [String: String] = [:]
    ) async {
        guard let number = request.id else { return }
        let now = now()
        let view = ViewShelf.View(kind: kind, request: number, actor: actor, invitation: invitation)
        guard views.isDue(view, at: now) else { return }
        do {
            try await store.write(at: now, by: actor) { transaction in
                // After a restart the ledger alone knows.
                let earlier = try transaction.events(ofRequest: number, kind: kind)
                let isTold = earlier.contains { event in
                    event.actor == actor && event.opening["invitation"].flatMap { Int64($0) } == invitation
                        && now.isWithinPause(of: event.at)
                }
                guard !isTold else { return }
                var fields = fields
                fields["invitation"] = invitation.map { String($0) }
                try transaction.record(kind, ticket: request.ticketId, request: number, fields)
            }
        } catch {
            views.forget(view)
            log.notice("a view was not written down", metadata: ["request": "\(number)", "error": "\(error)"])
        }
    }
}

extension Date {
    /// Whether less than an hour lies between; a clock that was set back is no reason to say nothing for a day.
    fileprivate func isWithinPause(of earlier: Date) -> Bool {
        (0..<ViewShelf.pause).contains(timeIntervalSince(earlier))
    }
}

extension Contact {
    /// Who a contact is, in an event.
    var toldAsReader: [String: String] { ["contact": email, "contact_row": id.map { String($0) } ?? ""] }
}

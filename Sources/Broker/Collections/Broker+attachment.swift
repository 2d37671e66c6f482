import Access
import Cryptography
import Desk
import Diagnostics
import Foundation
import Redaction
import Regulation
import Store
import TextEncoding

extension Transaction {
    /// Facts that a collection brought end the waiting for information (clause 4.5); an unverified result proves none.
    func endDeferral(by attachment: Attachment) throws {
        guard !attachment.facts.isEmpty, attachment.collection.origin != .unverified else { return }
        try endDeferral(ofTicket: attachment.collection.ticketId, by: .factsCollected)
    }
}

extension Broker {
    /// A redactor with a client's own pseudonyms.
    ///
    /// - Parameter literals: secrets of the session itself.
    /// - Throws: what a redactor that cannot be made throws: nothing is kept then.
    func redactor(forClient client: Int64, literals: [String] = []) throws -> Redactor {
        try Redactor(literals: literals, pseudonymKey: keys.pseudonymKey(ofClient: client))
    }

    /// What an output leaves in the ticket: facts, redacted texts, and what stayed unknown.
    func attachment(
        of output: CollectedOutput,
        running plan: Plan,
        from source: CollectionSource,
        ticket: Int64,
        redactor: Redactor,
        origin: Origin,
        ending: RunEnding
    ) -> Attachment {
        let ended = now()
        let reading = Interpretation(
            of: output,
            running: plan,
            redactor: redactor,
            brokerTime: origin == .measured ? ending.scriptStarted.map { Int($0.timeIntervalSince1970) } : nil
        )
        let errors = redactor.redact(CLIXML.plain(decode(ending.errors, as: .auto).text)).text
        let collection = Collection(
            requestId: source.request,
            ticketId: ticket,
            passSerial: ending.serial,
            road: ending.road,
            origin: origin,
            planDigest: source.file == nil ? plan.digest.hex : plan.profileDigest,
            isComplete: output.isComplete,
            exitStatus: ending.exitStatus,
            failure: ending.failure,
            beganAt: ending.began,
            endedAt: ended,
            milliseconds: Int(ended.timeIntervalSince(ending.began) * 1000),
            serverVersion: ending.serverVersion,
            noiseBytes: output.noiseBytes,
            violations: output.violations,
            errors: errors,
            redactions: Dictionary(reading.redactions.map { ($0.key.rawValue, $0.value) }) { first, _ in first },
            fileId: source.file,
            profile: source.file.map { _ in plan.profile }
        )
        return Attachment(
            collection: collection,
            evidence: reading.reports.map(Evidence.init),
            facts: reading.facts.map { StoredFact($0, ticket: ticket, origin: origin, at: ended) }
        )
    }
}

/// How a run ended, beside what it brought.
struct RunEnding {
    var road = Road.byHand
    var serial: Int64?
    var exitStatus: Int?
    var serverVersion: String?
    var failure: SessionFailure?
    var errors: [UInt8] = []
    var began: Date
    /// When the machine took the script; nil where it never did, or where nobody here saw it. Clocks are compared at
    /// this moment only: a login takes seconds, and a result by hand arrives hours after its run.
    var scriptStarted: Date?
}

extension Evidence {
    fileprivate init(_ report: ProbeReport) {
        self.init(
            collectionId: 0,
            probe: report.probe,
            status: report.reason == nil ? "answered" : "unknown",
            reason: report.reason?.rawValue,
            exitStatus: report.exitStatus,
            milliseconds: report.milliseconds,
            text: report.text
        )
    }
}

extension StoredFact {
    fileprivate init(_ fact: Fact, ticket: Int64, origin: Origin, at time: Date) {
        self.init(
            ticketId: ticket,
            part: fact.part.rawValue,
            name: fact.name,
            value: fact.value,
            kind: fact.kind.rawValue,
            probe: fact.probe,
            origin: origin,
            createdAt: time
        )
    }
}

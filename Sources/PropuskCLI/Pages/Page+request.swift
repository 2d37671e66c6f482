import Access
import Broker
import Desk
import Store
import Wording

extension Page {
    /// Adds an access request with its decision, credentials and collections.
    ///
    /// - Parameter reader: who reads it.
    mutating func add(_ request: RequestView, to reader: Reader = .agent) {
        addTitle("\(label(.request)) \(request.number): \(request.machine), \(words.state(request.state))")
        let cause = request.cause.map { words.failure($0) }
        add([
            (label(.ticket), String(request.ticket)),
            (label(.agent), request.agent == request.actor ? request.agent : "\(request.agent) (\(request.actor))"),
            (label(.profile), request.profile),
            (label(.reason), request.reason),
            (label(.minutes), String(request.minutes)),
            (label(.plan), request.planDigest),
            (label(.failure), cause?.message),
            (label(.advice), cause?.hint),
            (label(.lapsesAt), request.state == .requested ? words.moment(request.lapsesAt) : nil),
            (label(.expiresAt), request.state.isFinal ? nil : request.expiresAt.map(words.moment)),
            (label(.endedAt), request.endedAt.map(words.moment)),
        ])
        request.consent.map { add($0, to: reader) }
        for pass in request.passes { add(pass) }
        if let lease = request.lease {
            addGap()
            add([(label(.lent), "\(lease.login), \(words.moment(lease.leasedAt))")])
        }
        for collection in request.collections { add(collection, to: reader) }
    }

    /// Adds the answer to a decision.
    mutating func add(_ decided: Decided) {
        add("\(label(.request)) \(decided.request): \(words.state(decided.state))")
        add([(label(.expiresAt), decided.expiresAt.map(words.moment))])
        if let handle = decided.followHandle {
            add("\(label(.followHandle)): \(handle)")
            add(label(.keepFollowHandle))
        }
        decided.result.map { add($0, to: .contact) }
    }

    /// Adds what a contact sees after the decision.
    mutating func add(_ view: FollowView) {
        add(view.request, to: .contact)
        guard view.awaitsResult else { return }
        addGap()
        add(label(.awaitsResult))
    }

    private mutating func add(_ consent: RequestView.ConsentSummary, to reader: Reader) {
        addGap()
        let decision = consent.decision == Decision.approved.rawValue ? Label.approved : .declined
        let grade = words.grade(consent.grade)
        add([
            (label(.decision), "\(label(decision)), \(consent.contact), \(words.moment(consent.decidedAt))"),
            (label(.grade), decision == .approved ? "\(grade.name): \(grade.explanation)" : nil),
            (label(.road), decision == .approved && consent.isByHand ? words.byHand(to: reader) : nil),
            (label(.minutes), decision == .approved ? String(consent.minutes) : nil),
            (label(.plan), decision == .approved ? consent.planDigest : nil),
            (label(.strikes), consent.struckProbes.isEmpty ? nil : consent.struckProbes.joined(separator: ", ")),
        ])
    }

    private mutating func add(_ pass: RequestView.PassSummary) {
        addGap()
        add([
            (label(.serial), String(pass.serial)),
            (label(.keyId), pass.keyId),
            (label(.authority), pass.authority),
        ])
    }
}

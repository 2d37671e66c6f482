public import Access
import Cryptography
import Desk
import Diagnostics
public import Foundation
import OpenSSHFormats
import Regulation
import Store
import Wording

/// A contact says yes to exactly one plan, perhaps narrowed.
public struct ApproveConsent: UseCase {
    public static var permission: Permission { .consent }

    /// The read handle.
    public var handle: String
    /// The decision code, as typed.
    public var code: String
    /// SHA-256 of the script that the contact read, in hexadecimal.
    public var plan: String
    /// Probes to leave out.
    public var without: [String]
    /// A shorter time, in minutes.
    public var minutes: Int?
    /// Whether the contact runs the script and no credential is issued.
    public var isByHand: Bool
    /// The contact's certificate, where the machine trusts their own key.
    public var certificate: String?
    /// The armoured signature of the statement, where the contact signs with a registered key.
    public var signature: String?
    /// The end that stands in the signed statement.
    public var notAfter: Date?
    /// The account that the contact lends for this run, instead of a pass.
    public var login: String?
    /// Its password.
    public var password: TypedSecret?
    /// Whether to answer only when the collection has ended.
    public var waits: Bool

    /// An approval.
    public init(
        handle: String,
        code: String,
        plan: String,
        without: [String] = [],
        minutes: Int? = nil,
        isByHand: Bool = false,
        certificate: String? = nil,
        signature: String? = nil,
        notAfter: Date? = nil,
        login: String? = nil,
        password: TypedSecret? = nil,
        waits: Bool = false
    ) {
        self.handle = handle
        self.code = code
        self.plan = plan
        self.without = without
        self.minutes = minutes
        self.isByHand = isByHand
        self.certificate = certificate
        self.signature = signature
        self.notAfter = notAfter
        self.login = login
        self.password = password
        self.waits = waits
    }

    /// - Throws: ``Refusal``: `handleUnknown`, `wrongState`, `planChanged`, `machineLocked`, `agentLocked`,
    ///   what a narrowing, a signature, a code, a certificate or a lent login is refused for.
    public func perform(by principal: Principal, in broker: Broker) async throws -> Decided {
        let handle = try Handle(handle)
        let lent = try login.map { try (password ?? TypedSecret(typed: "")).form(login: $0) }
        guard lent == nil || !isByHand else {
            throw Refusal(.invalidInput, .lentByHand, ["field": "login"])
        }
        let key = try SigningKey.generate(.ed25519)
        let approval = try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            let invited = try Invited(handle: handle, in: transaction)
            return try approve(
                invited,
                lending: lent,
                key,
                in: broker,
                transaction.acting(as: invited.contact.actorName)
            )
        }.get()
        var decided = approval.decided
        if let job = approval.job {
            let run = await broker.live.begin(job.request) { await broker.collect(job) }
            if waits { await run.value }
        }
        broker.outbox.ring()
        if waits, approval.job != nil {
            decided.result = try await ShowRequest(number: decided.request)(by: .system, in: broker)
            decided.state = decided.result?.state ?? decided.state
        }
        return decided
    }

    private struct Approval {
        var decided: Decided
        var job: CollectionJob?
    }

    private func approve(
        _ invited: Invited,
        lending lent: LoginSecretForm?,
        _ key: SigningKey,
        in broker: Broker,
        _ transaction: Transaction
    ) throws -> Result<Approval, Refusal> {
        var request = invited.request
        let narrowing = Narrowing(without: without, minutes: minutes)
        let approved = try broker.plan(of: request, narrowed: narrowing, in: transaction)
        guard let shown = Digest(hex: plan), isEqualInConstantTime(shown.bytes, approved.digest.bytes) else {
            return .failure(Refusal(.planChanged, ["plan": approved.digest.hex]))
        }
        guard let machine = try transaction.machine(request.machineId) else { throw StoreError.missingRow }
        guard machine.lockedAt == nil else { return .failure(Refusal(.machineLocked, ["machine": machine.name])) }
        guard try transaction.agent(named: request.agent)?.lockedAt == nil else {
            return .failure(Refusal(.agentLocked, ["agent": request.agent]))
        }
        // Before the code, which a signature that is refused does not use up.
        let document = try broker.document(
            for: request,
            readBy: invited.contact,
            narrowed: narrowing,
            notAfter: notAfter,
            at: transaction.now,
            in: transaction
        )
        let signed: SignedStatement?
        do {
            signed = try broker.verify(
                signature,
                notAfter: notAfter,
                of: document,
                by: invited.contact,
                on: machine,
                isByHand: isByHand,
                at: transaction.now,
                in: transaction
            )
        } catch let refusal as Refusal {
            return .failure(refusal)
        }
        if let refusal = try broker.refusal(ofCode: code, for: invited, in: transaction) { return .failure(refusal) }

        let minutes = try narrowing.minutes(ofAsked: request.minutes)
        request.decidedAt = transaction.now
        let end = transaction.now.addingTimeInterval(TimeInterval(minutes * 60))
        request.expiresAt = signed.map { min(end, $0.statement.notAfter) } ?? end
        let grade: Grade = signed == nil ? .code : machine.isGated && !isByHand ? .held : .signed
        let issued: IssuedPass?
        do {
            issued = try issue(
                lent,
                key,
                for: request,
                on: machine,
                running: approved,
                signed,
                grade,
                in: broker,
                transaction
            )
        } catch let refusal as Refusal {
            return .failure(refusal)
        }
        let follow = try record(
            approved,
            narrowing,
            minutes,
            until: request.expiresAt,
            showing: document,
            signed: signed,
            grade: issued?.grade ?? grade,
            by: invited,
            in: broker,
            transaction
        )
        _ = try broker.apply(.approve, to: request, in: transaction)
        let number = request.id ?? 0
        var decided = Decided(
            request: number,
            state: .approved,
            followHandle: follow.text,
            expiresAt: request.expiresAt
        )
        guard let issued, let begun = try transaction.request(number) else {
            return .success(Approval(decided: decided))
        }
        _ = try broker.apply(.sessionBegan, to: begun, in: transaction)
        decided.state = .active
        let job = try CollectionJob(request: begun, machine: machine, plan: approved, pass: issued)
        return .success(Approval(decided: decided, job: job))
    }

    /// The credential of the session that follows; nil where the contact runs the script.
    private func issue(
        _ lent: LoginSecretForm?,
        _ key: SigningKey,
        for request: AccessRequest,
        on machine: Machine,
        running plan: Plan,
        _ signed: SignedStatement?,
        _ grade: Grade,
        in broker: Broker,
        _ transaction: Transaction
    ) throws -> IssuedPass? {
        guard !isByHand else { return nil }
        if let lent {
            return try broker.lend(lent, for: request, on: machine, running: plan, grade: grade, in: transaction)
        }
        let envelope = machine.isGated ? signed.map { GateEnvelope($0.statement, signature: $0.signature).bytes } : nil
        return try broker.issuePass(
            for: request,
            on: machine,
            running: plan,
            sending: envelope ?? plan.script,
            heldCertificate: certificate,
            grade: grade,
            key: key,
            in: transaction
        )
    }

    /// Writes the decision down, uses the code up and makes the follow handle.
    private func record(
        _ plan: Plan,
        _ narrowing: Narrowing,
        _ minutes: Int,
        until end: Date?,
        showing document: ConsentDocument,
        signed: SignedStatement?,
        grade: Grade,
        by invited: Invited,
        in broker: Broker,
        _ transaction: Transaction
    ) throws -> Handle {
        guard let number = invited.request.id, let contact = invited.contact.id else { throw StoreError.missingRow }
        let follow = Handle(from: broker.randomness)
        let text = broker.wording(invited.contact.language).consentText(document)
        let consent = try transaction.insert(
            Consent(
                requestId: number,
                contactId: contact,
                decision: .approved,
                grade: grade,
                isByHand: isByHand,
                planDigest: plan.digest.hex,
                script: Data(plan.script),
                struckProbes: narrowing.without.sorted(),
                minutes: minutes,
                shownText: text,
                followHash: Data(follow.keyedHash(key: broker.keys.handles)),
                statement: signed.map { Data($0.statement.bytes) },
                signature: signed?.signature,
                signer: signed?.signer.line,
                decidedAt: transaction.now
            )
        )
        var invitation = invited.invitation
        invitation.codeUsedAt = transaction.now
        try transaction.update(invitation)
        try transaction.voidCodes(ofRequest: number)
        var fields = consent.told
        fields["contact"] = invited.contact.email
        fields["signer"] = signed?.signer.fingerprint ?? ""
        fields["expires"] = end.told
        try transaction.record(.accessApproved, ticket: invited.request.ticketId, request: number, fields)
        try transaction.endDeferral(ofTicket: invited.request.ticketId, by: .accessApproved)
        return follow
    }
}

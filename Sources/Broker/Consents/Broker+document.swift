public import Access
import Cryptography
public import Diagnostics
import Foundation
import OpenSSHFormats
import Redaction
import Store

extension Broker {
    /// The plan of a profile, for a machine of that kind.
    ///
    /// - Throws: ``Refusal``: `profileUnknown`, `invalidInput`.
    func plan(profile: String, inputs: [String: String], on platform: Platform) throws -> Plan {
        let found = try self.profile(named: profile)
        do {
            return try Plan.render(found, inputs: inputs, platform: platform)
        } catch {
            throw Refusal(error)
        }
    }

    /// The profile of that name.
    ///
    /// - Throws: ``Refusal``: `profileUnknown`.
    func profile(named profile: String) throws -> Profile {
        guard let found = profiles.profile(named: profile) else {
            let known = profiles.all.map(\.id).joined(separator: ", ")
            throw Refusal(.profileUnknown, ["profile": profile, "known": known])
        }
        return found
    }

    /// The plan of a request, without what a contact struck out.
    ///
    /// - Throws: ``Refusal``: `probeUnknown`, `planEmpty`.
    func plan(of request: AccessRequest, narrowed narrowing: Narrowing, in rows: some Rows) throws -> Plan {
        try self.plan(plans.plan(of: request, in: rows), narrowed: narrowing)
    }

    private func plan(_ whole: Plan, narrowed narrowing: Narrowing) throws -> Plan {
        let known = whole.probes.map(\.id)
        for id in narrowing.without.sorted() where !known.contains(id) {
            throw Refusal(.probeUnknown, ["probe": id, "known": known.joined(separator: ", ")])
        }
        guard narrowing.without.count < known.count else { throw Refusal(.planEmpty) }
        return try narrowing.without.isEmpty ? whole : whole.without(narrowing.without)
    }

    /// Everything a contact has to know before deciding.
    ///
    /// - Parameters:
    ///   - notAfter: the end of a statement that was shown before.
    ///   - now: when it is shown.
    /// - Throws: ``Refusal`` where the narrowing is not one.
    func document(
        for request: AccessRequest,
        readBy contact: Contact,
        narrowed narrowing: Narrowing,
        notAfter: Date? = nil,
        at now: Date,
        in rows: some Rows
    ) throws -> ConsentDocument {
        guard let number = request.id, let ticket = try rows.ticket(request.ticketId),
            let machine = try rows.machine(request.machineId)
        else { throw StoreError.missingRow }
        let whole = try plans.plan(of: request, in: rows)
        let plan = try plan(whole, narrowed: narrowing)
        let consent = try rows.consent(onRequest: number)
        var document = ConsentDocument(
            origin: settings.origin,
            request: number,
            ticket: request.ticketId,
            subject: ticket.subject,
            client: try ticket.clientId.flatMap { try rows.client($0)?.name } ?? "",
            contact: contact.name,
            language: contact.language,
            agent: request.agent,
            actor: request.actor,
            machine: machine.name,
            address: machine.address,
            platform: machine.platform.rawValue,
            user: machine.user,
            hostKeyFingerprint: try SSHPublicKey(line: machine.hostKey).fingerprint,
            clockOffset: machine.clockOffset,
            scope: request.scope,
            reason: request.reason,
            minutesAsked: request.minutes,
            minutes: try narrowing.minutes(ofAsked: request.minutes),
            requestedAt: request.createdAt,
            lapsesAt: request.lapsesAt,
            profile: "\(request.profile) \(request.profileVersion)",
            profileTitle: Bilingual(plan.title),
            inputs: inputs(of: plan),
            probes: whole.probes.map { ConsentDocument.Probe($0, isStruck: narrowing.without.contains($0.id)) },
            script: String(decoding: plan.script, as: UTF8.self),
            planDigest: plan.digest.hex,
            runner: plan.runner,
            grade: machine.grade,
            isGated: machine.isGated,
            confirmedAt: machine.confirmedAt,
            mayLend: machine.takesLeasedSecrets,
            held: try heldPass(for: request, on: machine, running: plan, in: rows),
            state: request.state,
            decidedBy: try consent.flatMap { try rows.contact($0.contactId)?.name }
        )
        document.signing = try signing(
            of: document,
            by: contact,
            notAfter: notAfter,
            on: machine,
            at: now,
            in: rows
        )
        return document
    }

    /// The values of a plan's inputs, with the titles that the profile has today; those without a value are left out.
    private func inputs(of plan: Plan) -> [ConsentDocument.Input] {
        let titles = profiles.profile(named: plan.profile)?.inputs ?? []
        let others = plan.inputs.keys.sorted().filter { name in !titles.contains { $0.name == name } }
        return (titles.map(\.name) + others).compactMap { name in
            guard let value = plan.inputs[name], !value.isEmpty else { return nil }
            let title = titles.first { $0.name == name }.map { Bilingual($0.title) }
            return ConsentDocument.Input(name: name, title: title ?? Bilingual(ru: name, en: name), value: value)
        }
    }

    /// What the contact has to sign, where the machine trusts their own key and the decision is still open.
    private func heldPass(
        for request: AccessRequest,
        on machine: Machine,
        running plan: Plan,
        in rows: some Rows
    ) throws -> ConsentDocument.HeldPass? {
        guard let number = request.id, let authority = machine.heldAuthority, request.state == .requested else {
            return nil
        }
        return ConsentDocument.HeldPass(
            publicKey: SSHPublicKey(try heldKeys.key(ofRequest: number).publicKey).line,
            forceCommand: plan.bootstrap,
            principal: try MachineName(machine.name).principal,
            keyId: try rows.nextKeyId(of: request),
            serial: try rows.heldSerial(ofRequest: number),
            authorityFingerprint: try SSHPublicKey(line: authority).fingerprint
        )
    }
}

extension Machine {
    /// `HOST:PORT`, as it is shown and typed.
    var address: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

extension Bilingual {
    /// A sentence of a profile.
    public init(_ sentence: Sentence) {
        self.init(ru: sentence.ru, en: sentence.en)
    }
}

extension ConsentDocument.Probe {
    init(_ probe: PlannedProbe, isStruck: Bool) {
        self.init(
            id: probe.id,
            sentence: Bilingual(probe.sentence),
            sensitivity: probe.sensitivity.rawValue,
            command: probe.command,
            clause: probe.clause,
            timeLimit: probe.timeLimit,
            cap: probe.cap,
            keep: probe.keep.rawValue,
            redact: (probe.redact ?? []).map(\.rawValue),
            isStruck: isStruck
        )
    }
}

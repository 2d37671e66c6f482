public import Access
import Cryptography
public import Desk
import Diagnostics
import Foundation
import OpenSSHFormats
import Regulation
import Store
import Wording

/// Asks a client for access to one machine, for one ticket: renders the plan and writes to each approving contact.
public struct RequestAccess: UseCase {
    public static var permission: Permission { .work }

    /// The ticket.
    public var ticket: Int64
    /// The machine.
    public var machine: String
    /// The profile's id.
    public var profile: String
    /// Values for the profile's inputs.
    public var inputs: [String: String]
    /// For how long, in minutes from the approval.
    public var minutes: Int
    /// Why, in the agent's words; nil takes the ticket's own reason (clause 4.2): why it is put off, and its subject.
    public var reason: String?

    /// A request to make.
    public init(
        ticket: Int64,
        machine: String,
        profile: String,
        inputs: [String: String],
        minutes: Int,
        reason: String?
    ) {
        self.ticket = ticket
        self.machine = machine
        self.profile = profile
        self.inputs = inputs
        self.minutes = minutes
        self.reason = reason
    }

    /// - Throws: ``Refusal``: `actingAgentMissing`, `invalidText`, `invalidDuration`, `profileUnknown`, `invalidInput`,
    ///   `ticketUnknown`, `identityNotConfirmed`, `machineUnknown`, `machineLocked`, `machineOfOtherClient`, `noApprovingContact`.
    public func perform(by principal: Principal, in broker: Broker) async throws -> RequestView {
        guard let agent = principal.agentName else { throw Refusal(.actingAgentMissing) }
        let typed = try reason.map { try QuotedText($0, field: "reason").text }
        let duration = try AccessDuration(minutes: minutes)
        // What a machine runs never changes; which one it is, is looked at again below.
        let platform = try await broker.store.read { try $0.machine(named: machine)?.platform } ?? .posix
        let plan = try broker.plan(profile: profile, inputs: inputs, on: platform)
        let view = try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            guard let ticket = try transaction.ticket(ticket) else {
                throw Refusal(.ticketUnknown, ["ticket": String(self.ticket)])
            }
            guard let machine = try transaction.machine(named: machine), let machineId = machine.id else {
                throw Refusal(.machineUnknown, ["machine": self.machine])
            }
            guard machine.lockedAt == nil else { throw Refusal(.machineLocked, ["machine": machine.name]) }
            // Who is not known for certain gets no access request in anybody's name (clause 4.3).
            guard let clientId = ticket.clientId else {
                throw Refusal(.identityNotConfirmed, ["ticket": String(self.ticket)])
            }
            guard machine.clientId == clientId else {
                throw Refusal(.machineOfOtherClient, ["machine": machine.name, "ticket": String(self.ticket)])
            }
            let approving = try transaction.contacts(of: clientId).filter(\.mayApprove)
            guard !approving.isEmpty else {
                throw Refusal(.noApprovingContact, ["client": try transaction.client(clientId)?.name ?? ""])
            }
            let reason = typed ?? broker.reason(of: ticket, for: approving[0].language)
            let request = try transaction.insert(
                AccessRequest(
                    ticketId: self.ticket,
                    machineId: machineId,
                    agent: agent,
                    actor: principal.actor,
                    scope: .collection,
                    profile: plan.profile,
                    profileVersion: plan.profileVersion,
                    inputs: inputs,
                    minutes: duration.minutes,
                    reason: reason,
                    planDigest: plan.digest.hex,
                    state: .requested,
                    attempts: 0,
                    isSpent: false,
                    createdAt: transaction.now,
                    lapsesAt: transaction.now.addingTimeInterval(TimeInterval(broker.settings.lapse))
                )
            )
            guard let number = request.id else { throw StoreError.missingRow }
            try transaction.keep(plan, forRequest: number)
            try transaction.record(
                .accessRequested,
                ticket: self.ticket,
                request: request.id,
                request.told.merging(
                    [
                        "machine": machine.name, "address": machine.address, "user": machine.user,
                        "host_key": try SSHPublicKey(line: machine.hostKey).fingerprint,
                    ]
                ) { $1 }
            )
            for contact in approving { try broker.invite(contact, to: request, in: transaction) }
            return try transaction.view(of: request)
        }
        broker.outbox.ring()
        return view
    }
}

extension Broker {
    /// A ticket's own reason for an access, on one line of the length that a consent allows.
    fileprivate func reason(of ticket: Ticket, for language: Language) -> String {
        let words = wording(language)
        let deferral = ticket.deferral.flatMap { DeferralReason(rawValue: $0) }.map { words.deferral($0) }
        let reason = [deferral, ticket.subject].compactMap(\.self).joined(separator: ": ")
        return String(reason.prefix(QuotedText.longest))
    }
}

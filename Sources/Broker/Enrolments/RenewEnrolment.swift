public import Access
import Desk
public import Store

/// Asks a client once more to confirm what waits or has lapsed: the messages of before are worth nothing from now on.
public struct RenewEnrolment: UseCase {
    public static var permission: Permission { .work }

    /// The enrolment's number.
    public var number: Int64

    /// The enrolment of that number.
    public init(number: Int64) {
        self.number = number
    }

    /// - Throws: ``Refusal``: `enrolmentUnknown`, `enrolmentOver` where it was decided or replaced.
    public func perform(by principal: Principal, in broker: Broker) async throws -> [Enrolment] {
        let enrolments = try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            guard let old = try transaction.enrolment(number) else {
                throw Refusal(.enrolmentUnknown, ["enrolment": String(number)])
            }
            guard old.state == .waiting || old.state == .lapsed else {
                throw Refusal(.enrolmentOver, ["state": old.state.rawValue])
            }
            // What changed meanwhile was asked about under a number of its own, which replaced this one.
            let newer = try transaction.waitingEnrolments(ofClient: old.clientId)
            guard old.state == .waiting || !newer.contains(where: { $0.isAboutSame(as: old) }) else {
                throw Refusal(.enrolmentOver, ["state": EnrolmentState.replaced.rawValue])
            }
            try broker.enrol(
                old.subject,
                old.content,
                ofClient: old.clientId,
                contact: try old.contactId.flatMap { try transaction.contact($0) },
                key: try old.keyId.flatMap { try transaction.contactKey($0) },
                machine: try old.machineId.flatMap { try transaction.machine($0) },
                in: transaction
            )
            return try transaction.waitingEnrolments(ofClient: old.clientId)
        }
        broker.outbox.ring()
        return enrolments
    }
}

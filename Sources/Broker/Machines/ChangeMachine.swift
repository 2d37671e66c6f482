public import Access
import Desk
import OpenSSHFormats
public import Store

/// Changes a machine's record, which the client then has to confirm anew.
///
/// Nothing may be open on the machine meanwhile: a contact would approve another address or host key than they read.
public struct ChangeMachine: UseCase {
    public static var permission: Permission { .work }

    /// The machine's name, which never changes.
    public var name: String
    /// `HOST:PORT`.
    public var address: String?
    /// The account on the machine.
    public var user: String?
    /// The machine's host key, as one line, told by the client.
    public var hostKey: String?
    /// The OpenSSH version there.
    public var sshdVersion: String?
    /// The contact's own key that the machine trusts, where it trusts one already.
    public var heldAuthority: String?

    /// A change; what is nil stays as it is.
    public init(
        name: String,
        address: String? = nil,
        user: String? = nil,
        hostKey: String? = nil,
        sshdVersion: String? = nil,
        heldAuthority: String? = nil
    ) {
        self.name = name
        self.address = address
        self.user = user
        self.hostKey = hostKey
        self.sshdVersion = sshdVersion
        self.heldAuthority = heldAuthority
    }

    /// - Throws: ``Refusal``: `machineUnknown`, `machineBusy`, `invalidAddress`, `invalidUser`, `invalidKey`,
    ///   `invalidInput`.
    public func perform(by principal: Principal, in broker: Broker) async throws -> Machine {
        let address = try address.map { try NetworkAddress($0) }
        let user = try user.map { try LoginName($0).name }
        let hostKey = try hostKey.map { try SSHPublicKey(typed: $0, field: "host-key") }
        let authority = try heldAuthority.map { try SSHPublicKey(authority: $0) }
        let version = try sshdVersion.map { try OpenSSHVersion($0) }
        let changed = try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            guard var machine = try transaction.machine(named: name) else {
                throw Refusal(.machineUnknown, ["machine": name])
            }
            if let open = try transaction.openRequests().first(where: { $0.machineId == machine.id }) {
                throw Refusal(.machineBusy, ["machine": name, "request": String(open.id ?? 0)])
            }
            guard authority == nil || machine.heldAuthority != nil else {
                throw Refusal(.invalidInput, .notHeldByAuthority, ["field": "ca"])
            }
            let before = try EnrolmentContent(machine)
            machine.host = address?.host ?? machine.host
            machine.port = address.map { Int($0.port) } ?? machine.port
            machine.user = user ?? machine.user
            machine.hostKey = hostKey?.line ?? machine.hostKey
            machine.heldAuthority = authority?.line ?? machine.heldAuthority
            machine.sshdVersion = version?.text ?? machine.sshdVersion
            if let version, machine.isGated { try GateScript.check(version) }
            let after = try EnrolmentContent(machine)
            if after != before {
                machine.confirmedAt = nil
                // The measured difference belongs to the clock of the old address.
                machine.clockOffset = 0
            }
            try transaction.update(machine)
            try transaction.record(.machineChanged, try machine.told)
            if after != before {
                try broker.enrol(
                    .machine,
                    after.replacing(before),
                    ofClient: machine.clientId,
                    machine: machine,
                    in: transaction
                )
            }
            return machine
        }
        broker.outbox.ring()
        return changed
    }
}

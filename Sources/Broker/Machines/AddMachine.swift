public import Access
import Desk
import Diagnostics
import OpenSSHFormats
public import Store

/// Registers a client's computer with its pinned host key.
public struct AddMachine: UseCase {
    public static var permission: Permission { .work }

    /// The name, unique over all clients and never reused.
    public var name: String
    /// The client's name.
    public var client: String
    /// `HOST:PORT`.
    public var address: String
    /// The account on the machine.
    public var user: String
    /// The machine's host key, as one line, told by the client and never trusted on first use.
    public var hostKey: String
    /// `posix` or `windows`.
    public var platform: String
    /// The OpenSSH version, such as `8.2`, to which the trust line is adapted.
    public var sshdVersion: String?
    /// The contact's own key that the machine trusts instead of the broker's (grade *held*), as one line.
    public var heldAuthority: String?
    /// Whether the machine verifies the contact's signature itself, by a gate (grade *held*, way B).
    public var isGated: Bool?
    /// The grade that every consent has to reach: `signed`, or nil where the code is enough.
    public var demandedGrade: Grade?

    /// A machine to register.
    public init(
        name: String,
        client: String,
        address: String,
        user: String,
        hostKey: String,
        platform: String,
        sshdVersion: String?,
        heldAuthority: String?,
        isGated: Bool? = nil,
        demandedGrade: Grade? = nil
    ) {
        self.name = name
        self.client = client
        self.address = address
        self.user = user
        self.hostKey = hostKey
        self.platform = platform
        self.sshdVersion = sshdVersion
        self.heldAuthority = heldAuthority
        self.isGated = isGated
        self.demandedGrade = demandedGrade
    }

    /// - Throws: ``Refusal``: `invalidName`, `invalidAddress`, `invalidUser`, `invalidKey`, `unsupportedPlatform`,
    ///   `clientUnknown`, `alreadyExists`; `invalidInput` where another grade than `signed` is demanded, where a machine
    ///   is to be held in both ways or runs Windows, or where its OpenSSH is too old for a gate.
    public func perform(by principal: Principal, in broker: Broker) async throws -> Machine {
        let name = try MachineName(name).name
        let address = try NetworkAddress(address)
        let user = try LoginName(user).name
        let hostKey = try SSHPublicKey(typed: hostKey, field: "host-key")
        let authority = try heldAuthority.map { try SSHPublicKey(authority: $0) }
        let isGated = isGated ?? false
        guard !isGated || authority == nil else {
            throw Refusal(.invalidInput, .gateOrAuthority, ["field": "gate"])
        }
        guard demandedGrade == nil || demandedGrade == .signed else {
            throw Refusal(.invalidInput, .onlySignedIsDemanded, ["field": "grade"])
        }
        guard let platform = Platform(rawValue: platform) else {
            let known = Platform.allCases.map(\.rawValue).joined(separator: ", ")
            throw Refusal(.unsupportedPlatform, ["platform": self.platform, "known": known])
        }
        guard platform == .posix || (authority == nil && !isGated) else {
            throw Refusal(.invalidInput, .heldNeedsShell, ["field": "held"])
        }
        let version = try sshdVersion.map { try OpenSSHVersion($0) }
        if let version, isGated { try GateScript.check(version) }
        let added = try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            guard let clientId = try transaction.client(named: client)?.id else {
                throw Refusal(.clientUnknown, ["client": client])
            }
            guard try transaction.machine(named: name) == nil else {
                throw Refusal(.alreadyExists, ["what": "machine", "name": name])
            }
            let machine = try transaction.insert(
                Machine(
                    name: name,
                    clientId: clientId,
                    host: address.host,
                    port: Int(address.port),
                    user: user,
                    hostKey: hostKey.line,
                    platform: platform,
                    sshdVersion: version?.text,
                    heldAuthority: authority?.line,
                    clockOffset: 0,
                    demandedGrade: demandedGrade,
                    isGated: isGated,
                    createdAt: transaction.now
                )
            )
            try transaction.record(.machineAdded, try machine.told.merging(["client": client]) { $1 })
            try broker.enrol(
                .machine,
                EnrolmentContent(machine),
                ofClient: clientId,
                machine: machine,
                in: transaction
            )
            return machine
        }
        broker.outbox.ring()
        return added
    }
}

public import Access
import Cryptography
public import OpenSSHFormats
import Store

/// Compares a machine's own sshd log with the sessions that its client consented to.
///
/// The ledger proves that what is in it happened; this finds what happened and is not in it.
public struct CompareLogins: UseCase {
    public static var permission: Permission { .read }

    /// How many logins are compared at once.
    public static let most = 100_000

    /// The machine.
    public var machine: String
    /// The logins by certificate that its log tells of.
    public var logins: [SSHDLogin]

    /// A comparison.
    public init(machine: String, logins: [SSHDLogin]) {
        self.machine = machine
        self.logins = logins
    }

    /// - Throws: ``Refusal``: `machineUnknown`; `invalidInput` for too many logins.
    public func perform(by principal: Principal, in broker: Broker) async throws -> LoginComparison {
        guard logins.count <= Self.most else {
            throw Refusal(.invalidInput, ["field": "sshd_log", "reason": "more than \(Self.most) logins"])
        }
        return try await broker.store.read { rows in
            guard let found = try rows.machine(named: machine) else {
                throw Refusal(.machineUnknown, ["machine": machine])
            }
            var ours: Set<String> = [SSHPublicKey(broker.keys.authority.publicKey).fingerprint]
            if let held = found.heldAuthority { ours.insert(try SSHPublicKey(line: held).fingerprint) }
            var result = LoginComparison(covered: 0, uncovered: [], repeated: [], others: 0)
            var seen: Set<String> = []
            for login in logins {
                guard ours.contains(login.authority) else {
                    result.others += 1
                    continue
                }
                guard try rows.isCovered(login, on: found) else {
                    result.uncovered.append(login)
                    continue
                }
                result.covered += 1
                if !seen.insert("\(login.authority) \(login.serial)").inserted { result.repeated.append(login) }
            }
            return result
        }
    }
}

/// What a comparison of a machine's log with the ledger found.
public struct LoginComparison: Codable, Hashable, Sendable {
    /// Logins that a consent covers.
    public var covered: Int
    /// Logins of our authority that no consent covers.
    public var uncovered: [SSHDLogin]
    /// Logins with a serial that was accepted before.
    public var repeated: [SSHDLogin]
    /// Logins of other authorities, which are none of ours.
    public var others: Int

    /// Whether every login is one that was consented to, once.
    public var isClean: Bool { uncovered.isEmpty && repeated.isEmpty }
}

extension Rows {
    /// Whether a login used a pass that was written down for this machine, and an approval stands behind it.
    fileprivate func isCovered(_ login: SSHDLogin, on machine: Machine) throws -> Bool {
        guard let serial = Int64(exactly: login.serial),
            let pass = try pass(serial: serial, authority: login.authority),
            pass.keyId == login.keyId, login.user == machine.user,
            let request = try request(pass.requestId), request.machineId == machine.id
        else { return false }
        return try consent(onRequest: pass.requestId)?.decision == .approved
    }
}

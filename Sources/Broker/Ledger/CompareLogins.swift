public import Access
import Cryptography
import Diagnostics
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
    /// Lines of the log that may be such logins, and could not be read.
    public var unreadable: [String]
    /// Fingerprints of the client's own authorities, which may log into the same account.
    public var known: [String]

    /// A comparison.
    public init(machine: String, logins: [SSHDLogin], unreadable: [String] = [], known: [String] = []) {
        self.machine = machine
        self.logins = logins
        self.unreadable = unreadable
        self.known = known
    }

    /// - Throws: ``Refusal``: `machineUnknown`; `invalidInput` for too many logins.
    public func perform(by principal: Principal, in broker: Broker) async throws -> LoginComparison {
        guard logins.count <= Self.most else {
            throw Refusal(.invalidInput, .tooManyLogins, ["field": "sshd_log", "limit": String(Self.most)])
        }
        return try await broker.store.read { rows in
            guard let found = try rows.machine(named: machine) else {
                throw Refusal(.machineUnknown, ["machine": machine])
            }
            var ours: Set<String> = [SSHPublicKey(broker.keys.authority.publicKey).fingerprint]
            if let held = found.heldAuthority { ours.insert(try SSHPublicKey(line: held).fingerprint) }
            var result = LoginComparison()
            result.unreadable = unreadable
            var uses: [Int64: Int] = [:]
            for login in logins {
                guard ours.contains(login.authority) else {
                    // Where a log has room for a line feed, a key id may end like a login of somebody else's authority.
                    if login.user == found.user, !known.contains(login.authority) {
                        result.strangers.append(login)
                    } else {
                        result.others[login.authority, default: 0] += 1
                    }
                    continue
                }
                guard let pass = try rows.covering(login, on: found), let number = pass.id else {
                    result.uncovered.append(login)
                    continue
                }
                result.covered += 1
                uses[number, default: 0] += 1
                if try uses[number, default: 0] > rows.tries(with: pass) { result.repeated.append(login) }
                guard !login.sessions.isEmpty else {
                    result.withoutCommand += 1
                    continue
                }
                let command = try broker.command(of: pass, on: found, in: rows)
                if login.forcedCommands.contains(where: { $0 != command }) { result.otherCommand.append(login) }
            }
            return result
        }
    }
}

extension Broker {
    /// The one command that the consent behind a pass allows; nil where its certificate forces another one.
    ///
    /// The consent says it, not the certificate: whoever can write a pass into the tables is not to be believed.
    fileprivate func command(of pass: Pass, on machine: Machine, in rows: some Rows) throws -> String? {
        guard let consent = try rows.consent(onRequest: pass.requestId), let digest = Digest(hex: consent.planDigest)
        else { return nil }
        let gate = try GateScript(
            origin: settings.origin,
            machine: MachineName(machine.name),
            user: LoginName(machine.user)
        )
        // A machine may have got its gate, or lost it, since.
        let bootstrap = Bootstrap.command(
            scriptLength: consent.script.count,
            digest: digest,
            on: machine.platform
        )
        let allowed = [bootstrap, gate.command]
        let forced = try SSHCertificate(line: pass.certificate).forceCommand
        return allowed.first { $0 == forced }
    }
}

extension Rows {
    /// The pass that a login used, where it was written down for this machine and an approval stands behind it.
    fileprivate func covering(_ login: SSHDLogin, on machine: Machine) throws -> Pass? {
        guard let serial = Int64(exactly: login.serial),
            let pass = try pass(serial: serial, authority: login.authority),
            pass.keyId == login.keyId, login.user == machine.user,
            let request = try request(pass.requestId), request.machineId == machine.id,
            try consent(onRequest: pass.requestId)?.decision == .approved
        else { return nil }
        return pass
    }

    /// How many logins a pass was made for: one; but what a contact certified is used again when a try fails.
    fileprivate func tries(with pass: Pass) throws -> Int {
        let tries = try request(pass.requestId)?.attempts ?? 1
        return try max(1, tries - (passes(ofRequest: pass.requestId).count - 1))
    }
}

import Access
import Store

extension Broker {
    /// The gate of a machine; nil where its trust line forces none.
    func gate(of machine: Machine) throws -> GateScript? {
        guard machine.isGated else { return nil }
        return try GateScript(
            origin: settings.origin,
            machine: MachineName(machine.name),
            user: LoginName(machine.user)
        )
    }
}

extension GateScript {
    /// Refuses an OpenSSH that is too old for a gate.
    ///
    /// - Throws: ``Refusal/Code/invalidInput``.
    static func check(_ version: OpenSSHVersion) throws(Refusal) {
        guard version >= oldestOpenSSH else {
            throw Refusal(.invalidInput, .gateNeedsNewer, ["field": "sshd", "needed": oldestOpenSSH.text])
        }
    }
}

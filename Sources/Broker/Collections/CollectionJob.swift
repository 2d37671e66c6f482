import Diagnostics
import Foundation
import OpenSSHFormats
import SSHTransport
import Store

/// One collection that is about to run: everything that is needed, taken from the transaction that recorded it.
struct CollectionJob: Sendable {
    let request: Int64
    /// The ticket that it is for, and its client: what a machine says is redacted with the client's own pseudonyms.
    let ticket: Int64
    let client: Int64
    let endpoint: SSHEndpoint
    let pass: IssuedPass
    let plan: Plan
    /// Whether the machine verifies the contact's signature itself, and may refuse in words of its own.
    let isGated: Bool
    /// When the approved time is over.
    let expiresAt: Date?

    init(request: AccessRequest, machine: Machine, plan: Plan, pass: IssuedPass) throws {
        guard let number = request.id else { throw StoreError.missingRow }
        self.request = number
        ticket = request.ticketId
        client = machine.clientId
        endpoint = SSHEndpoint(
            host: machine.host,
            port: UInt16(machine.port),
            user: machine.user,
            hostKey: try SSHPublicKey(line: machine.hostKey)
        )
        self.pass = pass
        isGated = machine.isGated
        self.plan = plan
        expiresAt = request.expiresAt
    }
}

public import Access
import Diagnostics
import OpenSSHFormats
import Store
import Wording

/// Shows what a client puts on a machine, with a word on each part.
public struct ShowTrust: UseCase {
    public static var permission: Permission { .read }

    /// The machine's name.
    public var machine: String
    /// Whether to print the line for interactive access as well.
    public var isInteractive: Bool
    /// The day from which sshd ignores the line: `yyyy-mm-dd` or `yyyymmdd`.
    public var until: String?
    /// The request to whose plan the line is pinned.
    public var request: Int64?

    /// A look at a machine's trust line.
    public init(machine: String, isInteractive: Bool = false, until: String? = nil, request: Int64? = nil) {
        self.machine = machine
        self.isInteractive = isInteractive
        self.until = until
        self.request = request
    }

    /// - Throws: ``Refusal``: `machineUnknown`, `requestUnknown`, `invalidDate`; `invalidInput` for another line than the
    ///   gate's where the machine has one, and for a terminal that would escape it.
    public func perform(by principal: Principal, in broker: Broker) async throws -> TrustView {
        let expiry = try until.map { text throws(Refusal) -> ExpiryDate in
            let expiry: ExpiryDate
            do {
                expiry = try ExpiryDate(text.replacing("-", with: ""))
            } catch {
                throw Refusal(.invalidDate, ["field": "until", "form": "2026-12-31"])
            }
            // sshd ignores the line from the first moment of that day: today's would be dead when it is printed.
            guard expiry.text > broker.today else {
                throw Refusal(.invalidDate, .dayHasBegun, ["field": "until", "form": "2026-12-31"])
            }
            return expiry
        }
        return try await broker.store.read { rows in
            guard let machine = try rows.machine(named: machine) else {
                throw Refusal(.machineUnknown, ["machine": self.machine])
            }
            guard !machine.isGated || (request == nil && !isInteractive) else {
                throw Refusal(.invalidInput, .gateRunsItselfOnly, ["field": "gate"])
            }
            let isWindows = machine.platform == .windows
            guard try !(isWindows && isInteractive) || machine.keepsTerminalsIn else {
                throw Refusal(
                    .invalidInput,
                    .terminalEscapes,
                    ["field": "interactive", "needed": OpenSSHVersion.keepingTerminalsIn.text]
                )
            }
            let pinned = try request.map { try plan(ofRequest: $0, on: machine, in: rows) }
            let isHeld = machine.heldAuthority != nil
            // sshd takes the first line that fits: the line with `pty` replaces the plain one, and follows a pinned one.
            var entries: [AuthorizedKeysEntry] = []
            if !isInteractive || pinned != nil {
                entries.append(try broker.trustEntry(of: machine, until: expiry, command: pinned?.bootstrap))
            }
            if isInteractive {
                entries.append(try broker.trustEntry(of: machine, until: expiry, isInteractive: true))
            }
            var notes = TrustWording.notes(
                user: machine.user,
                isHeld: isHeld || machine.isGated,
                isPinned: pinned != nil,
                isInteractive: isInteractive && !isWindows,
                isWindows: isWindows
            )
            if try !machine.knowsExpiryTime { notes.append(TrustWording.expiryUnknown) }
            notes.append(TrustWording.ledgerKey(try broker.ledgerKey(in: rows)))
            return TrustView(
                lines: entries.map { TrustView.Line($0, isHeld: isHeld) },
                approveScript: isHeld
                    ? ApproveScript.text(
                        machine: machine.name,
                        principal: try MachineName(machine.name).principal
                    )
                    : nil,
                gate: try gateView(of: machine, in: broker, rows),
                notes: notes
            )
        }
    }

    /// The gate with the keys that approving contacts of the client have registered.
    private func gateView(of machine: Machine, in broker: Broker, _ rows: Snapshot) throws -> GateView? {
        guard let gate = try broker.gate(of: machine) else { return nil }
        let keys = try rows.contacts(of: machine.clientId).filter(\.mayApprove).flatMap { contact in
            try rows.countingKeys(ofContact: contact.id ?? 0)
        }
        return GateView(gate, keys: try keys.map { try SSHPublicKey(line: $0.publicKey) })
    }

    /// The plan that a contact approved, or that was asked for.
    private func plan(ofRequest number: Int64, on machine: Machine, in rows: Snapshot) throws -> Plan {
        guard let request = try rows.request(number), request.machineId == machine.id else {
            throw Refusal(.requestUnknown, ["request": String(number)])
        }
        let struck = try rows.consent(onRequest: number)?.struckProbes ?? []
        let plan = try rows.plan(ofRequest: number)
        return try struck.isEmpty ? plan : plan.without(Set(struck))
    }
}

extension TrustView.Line {
    init(_ entry: AuthorizedKeysEntry, isHeld: Bool) {
        line = entry.line
        parts =
            entry.options.map { option in
                TrustView.Part(text: option.text, meaning: TrustWording.meaning(of: option.name, isHeld: isHeld))
            } + [
                TrustView.Part(text: entry.key.line, meaning: TrustWording.meaning(of: "key", isHeld: isHeld)),
                TrustView.Part(text: entry.comment, meaning: TrustWording.meaning(of: "comment", isHeld: isHeld)),
            ]
    }
}

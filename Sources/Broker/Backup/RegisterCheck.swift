import Access
import Ledger
import OpenSSHFormats
import Store

/// Agents, clients, contacts with their keys, machines and enrolments: a few rows, of which events all over the ledger
/// tell.
struct RegisterCheck {
    private(set) var problems: [String] = []

    private var agents = ToldTable(of: "agent")
    private var clients = ToldTable(of: "client")
    private var contacts = ToldTable(of: "contact")
    private var keys = ToldTable(of: "contact key")
    private var machines = ToldTable(of: "machine")
    private var enrolments = ToldTable(of: "enrolment")

    private static let kinds: [EventKind] = [
        .agentAdded, .agentChanged, .agentLocked, .agentUnlocked, .clientAdded, .clientChanged, .contactAdded,
        .contactChanged,
        .contactKeyAdded, .contactKeyRemoved, .machineAdded, .machineChanged, .machineLocked, .machineUnlocked,
        .clockMeasured, .enrolmentEntered, .enrolmentConfirmed, .enrolmentRefused, .enrolmentReplaced, .enrolmentLapsed,
    ]

    init(in rows: some Rows) throws {
        try rows.forEachEvent(ofKinds: Self.kinds) { take($0) }
        problems += agents.problems(in: try rows.agents()) { agent in
            agent.told.merging([
                "created": agent.createdAt.told, "locked": agent.lockedAt.told,
                "fingerprint": Self.fingerprint(agent.fingerprint, of: agent.key),
            ]) { $1 }
        }
        problems += clients.problems(in: try rows.clients()) { client in
            client.told.merging(["created": client.createdAt.told]) { $1 }
        }
        problems += contacts.problems(in: try rows.contacts()) { contact in
            contact.told.merging(["created": contact.createdAt.told]) { $1 }
        }
        problems += keys.problems(in: try rows.contactKeys()) { key in
            key.told.merging([
                "created": key.createdAt.told, "removed": key.removedAt.told,
                "fingerprint": Self.fingerprint(key.fingerprint, of: key.publicKey),
            ]) { $1 }
        }
        problems += machines.problems(in: try rows.machines()) { machine in
            try machine.told.merging([
                "created": machine.createdAt.told, "locked": machine.lockedAt.told,
            ]) { $1 }
        }
        problems += enrolments.problems(in: try rows.enrolments()) { enrolment in
            try enrolment.told.merging([
                "created": enrolment.createdAt.told, "state": enrolment.state.rawValue,
                "entered_by": enrolment.enteredBy, "decided": enrolment.decidedAt.told,
                "contact_row": enrolment.decidedBy.map { String($0) } ?? "",
            ]) { $1 }
        }
    }

    /// The fingerprint that stands beside a key, where it is the key's.
    private static func fingerprint(_ column: String, of line: String) -> String {
        guard let key = try? SSHPublicKey(line: line), key.line == line, key.fingerprint == column else { return "" }
        return column
    }
}

extension RegisterCheck {
    private mutating func take(_ event: Event) {
        switch event.kind {
        case .agentAdded: begin(\.agents, event, ["locked": ""])
        case .agentChanged: change(\.agents, event, named: "agent") { $0.take(event) }
        case .agentLocked: change(\.agents, event, named: "agent") { $0.lock(at: event) }
        case .agentUnlocked: change(\.agents, event, named: "agent") { $0["locked"] = "" }
        case .clientAdded: begin(\.clients, event)
        case .clientChanged: change(\.clients, event, named: "client") { $0.take(event) }
        case .contactAdded: begin(\.contacts, event)
        case .contactChanged: change(\.contacts, event, named: "email") { $0.take(event) }
        case .contactKeyAdded: begin(\.keys, event, ["removed": ""])
        case .contactKeyRemoved: change(\.keys, event, named: "fingerprint") { $0["removed"] = event.moment }
        case .machineAdded: begin(\.machines, event, ["locked": ""])
        case .machineChanged, .clockMeasured: change(\.machines, event, named: "machine") { $0.take(event) }
        case .machineLocked: change(\.machines, event, named: "machine") { $0.lock(at: event) }
        case .machineUnlocked: change(\.machines, event, named: "machine") { $0["locked"] = "" }
        default: takeEnrolment(event)
        }
    }

    private mutating func takeEnrolment(_ event: Event) {
        guard let number = event.number("enrolment") else { return }
        guard event.kind != .enrolmentEntered else {
            enrolments[number] = ToldRow(
                event,
                ["state": "waiting", "entered_by": event.actor, "decided": "", "contact_row": ""]
            )
            return
        }
        enrolments[number]?["state"] = event.kind.endOfEnrolment?.rawValue
        enrolments[number]?["decided"] = event.moment
        enrolments[number]?["contact_row"] = event.opening["contact_row"] ?? ""
        // A contact's own changes are told by an event of their own.
        let subject = event.opening["subject"].flatMap { EnrolmentSubject(rawValue: $0) }
        switch (event.kind, subject) {
        case (.enrolmentConfirmed, .key): change(\.keys, event, named: "fingerprint") { $0["confirmed"] = event.moment }
        case (.enrolmentRefused, .key): change(\.keys, event, named: "fingerprint") { $0["removed"] = event.moment }
        case (.enrolmentConfirmed, .machine):
            change(\.machines, event, named: "machine") { $0["confirmed"] = event.moment }
        default: break
        }
    }

    /// Rows are numbered in the order in which they are added, and never deleted: so those of events without a number.
    private mutating func begin(
        _ table: WritableKeyPath<RegisterCheck, ToldTable>,
        _ event: Event,
        _ further: [String: String] = [:]
    ) {
        let number = event.number("row") ?? Int64(self[keyPath: table].rows.count + 1)
        self[keyPath: table][number] = ToldRow(event, further)
    }

    private mutating func change(
        _ table: WritableKeyPath<RegisterCheck, ToldTable>,
        _ event: Event,
        named name: String,
        _ body: (inout ToldRow) -> Void
    ) {
        let named = { (row: ToldRow) in row[name] != nil && row[name] == event.opening[name] }
        guard let number = event.number("row") ?? self[keyPath: table].rows.first(where: { named($0.value) })?.key,
            var row = self[keyPath: table][number]
        else { return }
        body(&row)
        self[keyPath: table][number] = row
    }
}

extension ToldRow {
    /// A lock of what is locked already keeps its time.
    fileprivate mutating func lock(at event: Event) {
        if self["locked"]?.isEmpty ?? true { self["locked"] = event.moment }
    }
}

extension EventKind {
    /// The state in which an enrolment ends with an event of this kind.
    fileprivate var endOfEnrolment: EnrolmentState? {
        switch self {
        case .enrolmentConfirmed: .confirmed
        case .enrolmentRefused: .refused
        case .enrolmentReplaced: .replaced
        case .enrolmentLapsed: .lapsed
        default: nil
        }
    }
}

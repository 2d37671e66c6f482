public import Access
import Store

/// Lists the collections of a ticket or of a machine, oldest first.
public struct ListCollections: UseCase {
    public static var permission: Permission { .read }

    /// The ticket's number.
    public var ticket: Int64?
    /// The machine's name; looked at where no ticket is named.
    public var machine: String?

    /// A list of a ticket's collections, or of a machine's.
    public init(ticket: Int64? = nil, machine: String? = nil) {
        self.ticket = ticket
        self.machine = machine
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, `machineUnknown`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> [CollectionSummary] {
        try await desk.store.read { rows in
            try rows.collections(of: self).map { try rows.summary(of: $0) }
        }
    }
}

extension Rows {
    fileprivate func collections(of list: ListCollections) throws -> [Collection] {
        if let number = list.ticket {
            guard try ticket(number) != nil else { throw Refusal(.ticketUnknown, ["ticket": String(number)]) }
            return try collections(ofTicket: number)
        }
        guard let machine = try machine(named: list.machine ?? ""), let number = machine.id else {
            throw Refusal(.machineUnknown, ["machine": list.machine ?? ""])
        }
        return try collections(ofMachine: number)
    }
}

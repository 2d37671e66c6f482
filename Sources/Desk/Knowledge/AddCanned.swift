public import Access
import Regulation
import Store

/// Adds a reply of the vendor's own.
public struct AddCanned: UseCase {
    public static var permission: Permission { .work }

    /// The name.
    public var name: String
    /// The clause that it follows, `3.1`.
    public var clause: String
    /// In Russian.
    public var ru: String
    /// In English.
    public var en: String

    /// A reply.
    public init(name: String, clause: String, ru: String, en: String) {
        self.name = name
        self.clause = clause
        self.ru = ru
        self.en = en
    }

    /// - Throws: ``Refusal``: `invalidName`, `invalidText`, `invalidInput` for a clause that there is not, `alreadyExists`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> CannedView {
        let name = try KnowledgeName(name).name
        let ru = try TicketBody(ru).text
        let en = try TicketBody(en).text
        guard let clause = Clause(rawValue: clause) else {
            let known = Clause.allCases.map(\.number).joined(separator: ", ")
            throw Refusal(.invalidInput, .unknownName, ["field": "clause", "known": known])
        }
        return try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            guard try !transaction.cannedReplies().contains(where: { $0.name == name }) else {
                throw Refusal(.alreadyExists, ["what": "reply", "name": name])
            }
            let reply = try transaction.insert(
                CannedReply(
                    name: name,
                    clause: clause.number,
                    ru: ru,
                    en: en,
                    author: principal.actor,
                    createdAt: transaction.now
                )
            )
            try transaction.record(.cannedAdded, reply.told)
            return try CannedView(reply)
        }
    }
}

/// Takes a reply of the vendor's own out of use; the regulation's stay.
public struct RetireCanned: UseCase {
    public static var permission: Permission { .work }

    /// The name.
    public var name: String

    /// The reply of that name.
    public init(name: String) {
        self.name = name
    }

    /// - Throws: ``Refusal/Code/cannedUnknown``.
    public func perform(by principal: Principal, in desk: Desk) async throws -> CannedView {
        try await desk.store.write(at: desk.now(), by: principal.actor) { transaction in
            guard var reply = try transaction.ownReply(named: name) else {
                throw Refusal(.cannedUnknown, ["name": name])
            }
            reply.retiredAt = transaction.now
            try transaction.update(reply)
            try transaction.record(.cannedRetired, ["row": String(reply.id ?? 0), "name": name])
            return try CannedView(reply)
        }
    }
}

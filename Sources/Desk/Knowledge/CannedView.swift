public import Access
import Foundation
public import Regulation
import Store
import Wording

/// An answer that is given again and again: the regulation's, or the vendor's own.
public struct CannedView: Codable, Hashable, Sendable {
    /// The name.
    public var name: String
    /// The clause that it follows.
    public var clause: Clause
    /// Whether the vendor wrote it; the others are the regulation's.
    public var isOwn: Bool
    /// The words.
    public var text: Bilingual
}

extension CannedView {
    /// The answers that the regulation gives: what it doesn't cover and whom to ask, why a solution is put off, and the
    /// questions of clause 4.1. They are made from its rules, so that they never say anything else.
    static let regulation: [CannedView] = {
        let scope = ScopeMatrix.rules.filter { !$0.isCovered }.map { rule in
            CannedView("scope-\(rule.topic.rawValue)", rule.item.clause) { $0.outOfScope(rule) }
        }
        let deferrals = DeferralReason.allCases.map { reason in
            CannedView("defer-\(reason.rawValue)", reason.item.clause) { $0.deferral(reason, about: nil, adding: nil) }
        }
        let questions = IntakeItem.allCases.map { item in
            CannedView("ask-\(item.rawValue)", item.item.clause) { $0.question(for: [item]) }
        }
        return scope + deferrals + questions
    }()

    private init(_ name: String, _ clause: Clause, _ words: (Wording) -> String) {
        self.init(
            name: Self.hyphened(name),
            clause: clause,
            isOwn: false,
            text: Bilingual(ru: words(Wording(.ru, timeZone: .gmt)), en: words(Wording(.en, timeZone: .gmt)))
        )
    }

    init(_ reply: CannedReply) throws {
        guard let clause = Clause(rawValue: reply.clause) else { throw StoreError.missingRow }
        self.init(name: reply.name, clause: clause, isOwn: true, text: Bilingual(ru: reply.ru, en: reply.en))
    }

    /// `serverVersion` as agents type it: `server-version`.
    private static func hyphened(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "-\($1.lowercased())" : String($1) }
    }
}

extension Rows {
    /// All answers: the regulation's in its order, then the vendor's own, by name.
    func cannedReplies() throws -> [CannedView] {
        try CannedView.regulation + ownReplies().map { try CannedView($0) }
    }

    /// The answer of that name.
    ///
    /// - Throws: ``Refusal/Code/cannedUnknown``.
    func cannedReply(named name: String) throws -> CannedView {
        guard let reply = try cannedReplies().first(where: { $0.name == name }) else {
            throw Refusal(.cannedUnknown, ["name": name])
        }
        return reply
    }
}

public import Access
import Indexing
public import Store
public import Tickets

/// Finds tickets and articles by their words, codes and paths, the newest first, a page at a time.
public struct Search: UseCase {
    public static var permission: Permission { .read }

    /// The most characters a search may have.
    static let longest = 500

    /// Words, "phrases", beginnings*, parts of codes and paths; all of them have to be found.
    public var words: String
    /// Tickets or articles only.
    public var kind: SearchCriteria.Kind?
    /// Tickets of this client only, by its name.
    public var client: String?
    /// Tickets in this state only.
    public var state: TicketState.Name?
    /// Where the page before ended.
    public var before: SearchKey?

    /// A search.
    public init(
        words: String,
        kind: SearchCriteria.Kind? = nil,
        client: String? = nil,
        state: TicketState.Name? = nil,
        before: SearchKey? = nil
    ) {
        self.words = words
        self.kind = kind
        self.client = client
        self.state = state
        self.before = before
    }

    /// - Throws: ``Refusal``: `searchRefused` where there is nothing to look for, or too much; `clientUnknown`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> SearchPage {
        guard words.unicodeScalars.count <= Self.longest else {
            throw Refusal(.searchRefused, .tooLong, ["limit": String(Self.longest)])
        }
        let expression: SearchExpression
        do throws(SearchExpression.Refusal) {
            expression = try SearchExpression(words)
        } catch {
            throw Refusal(error)
        }
        return try await desk.store.read { rows in
            var marks: [Mark] = state.map { [.state($0.rawValue)] } ?? []
            if let client {
                guard let number = try rows.client(named: client)?.id else {
                    throw Refusal(.clientUnknown, ["client": client])
                }
                marks.append(.client(number))
            }
            return try rows.page(of: SearchCriteria(expression, kind: kind, marks: marks, before: before))
        }
    }
}

extension Refusal {
    /// The rule's words for what cannot be searched.
    init(_ refusal: SearchExpression.Refusal) {
        switch refusal {
        case .noWords: self.init(.searchRefused, .noWords)
        case .tooManyWords: self.init(.searchRefused, .tooManyWords, ["limit": String(SearchExpression.mostClauses)])
        case .prefixTooShort:
            self.init(.searchRefused, .prefixTooShort, ["least": String(SearchExpression.shortestPrefix)])
        }
    }
}

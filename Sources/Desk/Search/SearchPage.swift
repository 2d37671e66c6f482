public import Foundation
public import Indexing
public import Store
public import Tickets

/// A page of what a search found.
public struct SearchPage: Codable, Hashable, Sendable {
    /// A ticket or an article that was found.
    public struct Hit: Codable, Hashable, Sendable {
        /// What it is.
        public var kind: SearchCriteria.Kind
        /// A ticket's number.
        public var ticket: Int64?
        /// An article's name.
        public var article: String?
        /// The name of a ticket's client.
        public var client: String?
        /// Where a ticket stands.
        public var state: TicketState.Name?
        /// The subject or title.
        public var title: String
        /// When it was opened or written.
        public var createdAt: Date
        /// What of it is shown.
        public var part: SearchedText.Part
        /// The line around what was found.
        public var snippet: Snippet
    }

    /// What was found, the newest first.
    public var hits: [Hit]
    /// Where the list goes on; absent where it has ended.
    public var next: SearchKey?
    /// Whether the time of one search ran out before the page was full.
    public var isCutShort: Bool
}

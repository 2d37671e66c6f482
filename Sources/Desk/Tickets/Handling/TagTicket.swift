public import Access
import Store

/// Adds tags to a ticket and takes tags away.
public struct TagTicket: UseCase {
    public static var permission: Permission { .work }

    /// The most characters of a tag.
    static let longest = 40

    /// The ticket's number.
    public var number: Int64
    /// Tags to add.
    public var add: [String]
    /// Tags to take away.
    public var remove: [String]

    /// A change of tags.
    public init(number: Int64, add: [String], remove: [String]) {
        self.number = number
        self.add = add
        self.remove = remove
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, `invalidText`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> [String] {
        let added = try add.map(Self.tag)
        let removed = try remove.map(Self.tag)
        return try await desk.write(ticket: number, by: principal) { transaction in
            _ = try transaction.requiredTicket(number)
            for tag in added { try transaction.setTag(tag, ofTicket: number, to: true) }
            for tag in removed { try transaction.setTag(tag, ofTicket: number, to: false) }
            let tags = try transaction.tags(ofTicket: number)
            try transaction.record(.ticketTagged, ticket: number, ["tags": tags.joined(separator: ", ")])
            return tags
        }
    }

    /// A tag is one short word or several, in small letters, without a comma: lists of them are written with commas.
    static func tag(_ text: String) throws -> String {
        let tag = try QuotedText(text.trimmed.lowercased(), field: "tag").text
        guard tag.count <= longest else {
            throw Refusal(.invalidText, .tooLong, ["field": "tag", "limit": String(longest)])
        }
        guard !tag.contains(",") else { throw Refusal(.invalidText, .hasComma, ["field": "tag"]) }
        return tag
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

import Access
import Foundation

/// The address of a page of the documentation or of a discussion (clauses 1.2 and 4.4).
struct PageAddress {
    let text: String

    /// Takes an address with `http` or `https` and a host.
    ///
    /// - Throws: ``Refusal``: `invalidInput`, `invalidText`.
    init(_ typed: String) throws {
        let text = try QuotedText(typed.trimmed, field: "page").text
        guard let parts = URLComponents(string: text), ["http", "https"].contains(parts.scheme?.lowercased()),
            let host = parts.host, !host.isEmpty, parts.user == nil
        else { throw Refusal(.invalidInput, .notAPage, ["field": "page"]) }
        self.text = text
    }
}

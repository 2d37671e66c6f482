import Access
import Cryptography
import Ledger

// What events tell of the knowledge base; see People+told.swift.

extension ArticleVersion {
    /// What events tell of a version, beside the article's name.
    public var told: [String: String] {
        [
            "row": String(articleId), "version_row": id.told, "number": String(number), "title": title,
            "tags": tags.joined(separator: ", "), "page": page ?? "", "language": language.rawValue,
            "body": SHA256.digest(Array(body.utf8)).hex,
        ]
    }
}

extension CannedReply {
    /// What events tell of a reply of the vendor's own.
    public var told: [String: String] {
        [
            "row": id.told, "name": name, "clause": clause, "ru": SHA256.digest(Array(ru.utf8)).hex,
            "en": SHA256.digest(Array(en.utf8)).hex,
        ]
    }
}

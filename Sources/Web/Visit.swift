import Access
import Foundation
import Hummingbird
import Wording

/// One request for a page: whose page, and in which language.
struct Visit: Sendable {
    /// The request.
    let request: Request
    /// The handle in the address, well formed.
    let handle: String
    /// The query of the address.
    let query: FormFields
    /// The language that the visitor chose on the page.
    var chosenLanguage: Language?
    /// The language that the browser asks for, for pages that know no contact.
    let browserLanguage: Language

    /// - Throws: ``Refusal/Code/handleUnknown`` where the address holds no handle.
    init(_ request: Request, handle: String?) throws {
        self.request = request
        self.handle = try Handle(handle ?? "").text
        query = FormFields(urlEncoded: Array((request.uri.query ?? "").utf8))
        chosenLanguage = query["lang"].flatMap { Language(rawValue: $0) }
        browserLanguage = Self.browserLanguage(of: request)
    }

    /// The words for a contact: in the language they chose here, or else their own.
    func words(for contact: Language, in timeZone: TimeZone) -> Wording {
        Wording(chosenLanguage ?? contact, timeZone: timeZone)
    }

    /// Russian, unless the browser prefers English: the first known language of the header wins.
    static func browserLanguage(of request: Request) -> Language {
        let names = (request.headers[.acceptLanguage] ?? "").split(separator: ",").lazy.map { name in
            name.drop { $0 == " " }.prefix(2).lowercased()
        }
        return names.compactMap { Language(rawValue: $0) }.first ?? .ru
    }
}

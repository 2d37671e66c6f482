import CGMime
import Tickets

/// Reads what the fields of a message say.
struct FieldReader {
    private let fields: HeaderFields
    private let limits: IntakeLimits
    private(set) var notes: [IntakeNote] = []

    init(_ fields: HeaderFields, limits: IntakeLimits) {
        self.fields = fields
        self.limits = limits
    }

    /// The addresses in all fields of a name.
    mutating func addresses(_ name: String) -> [MailAddress] {
        var found: [MailAddress] = []
        for field in fields.all(name).prefix(limits.addresses) {
            let raw = field.raw.prefix(limits.field)
            let (addresses, isCut) = AddressList.read(raw, limit: limits.addresses - found.count, line: limits.line)
            found += addresses
            if isCut || raw.count < field.raw.count { note(.fieldCut(field: name)) }
            if found.count == limits.addresses { break }
        }
        return found
    }

    /// The identifiers in all fields of a name. Of a field that is too long the end is read.
    mutating func identifiers(_ name: String) -> [String] {
        fields.all(name).prefix(4).flatMap { field in
            let raw = field.raw.suffix(limits.field)
            let (identifiers, isCut) = MessageIdentifiers.read(raw, limit: limits.identifiers)
            if isCut || raw.count < field.raw.count { note(.fieldCut(field: name)) }
            return identifiers
        }
    }

    /// The topmost field of a name in one line.
    func line(_ name: String) -> String? {
        fields[name].map { HarmlessText.line(EncodedWords.text($0.raw.prefix(limits.field)), limit: limits.line) }
    }

    /// All fields of a name from the top, unfolded, as they stand.
    func lines(_ name: String, limit: Int) -> [String] {
        fields.all(name).prefix(limit).map { field in
            HarmlessText.line(String(decoding: field.raw.prefix(limits.field), as: UTF8.self), limit: 8 << 10)
        }
    }

    /// The message's own identifier.
    var messageId: String? { fields["message-id"].flatMap { MessageIdentifiers.own($0.raw.prefix(4096)) } }

    /// The seconds since 1970 of `Date`; nil where it makes no sense.
    var date: Int64? {
        guard let field = fields["date"],
            let date = unsafe g_mime_utils_header_decode_date(Array(field.raw.prefix(200)).cText)
        else { return nil }
        defer { unsafe g_date_time_unref(date) }
        return unsafe Int64(g_date_time_to_unix(date))
    }

    var traits: MailTraits {
        var traits = MailTraits()
        traits.autoSubmitted = keyword("auto-submitted")
        traits.precedence = keyword("precedence")
        traits.listFields = fields.names(beginning: "list-")
        traits.suppressed = lines("x-auto-response-suppress", limit: 4).map { $0.lowercased() }
        traits.returnPath = line("return-path").map { path in
            String(path.filter { $0 != "<" && $0 != ">" && $0 != " " })
        }
        traits.mediaType = ContentDescription(fields).mediaType
        traits.automaticFields = ["x-autoreply", "x-autorespond", "x-autoresponse", "x-loop", "feedback-id"]
            .filter { fields[$0] != nil }
        return traits
    }

    /// The first word of a field, in lower case.
    private func keyword(_ name: String) -> String? {
        line(name).map { String($0.prefix { $0 != ";" && $0 != " " && $0 != "(" }).lowercased() }
    }

    private mutating func note(_ note: IntakeNote) {
        if !notes.contains(note) { notes.append(note) }
    }
}

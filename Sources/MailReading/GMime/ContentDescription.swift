import CGMime

/// What the fields of a part say of it: type, label of the text's code, name.
struct ContentDescription {
    /// In lower case, `text/plain` where the field is missing or makes no sense.
    var mediaType = "text/plain"
    /// The label of the character code, in lower case.
    var charset: String?
    /// `format=flowed` (RFC 3676).
    var isFlowed = false
    /// `DelSp=yes`: the space before a soft line end belongs to it.
    var deletesSpaces = false
    /// The name that was given, raw.
    var name: String?
    /// Whether the part is meant as a file.
    var isAttachment = false

    /// Whether it is a message of its own.
    var isMessage: Bool { mediaType == "message/rfc822" || name?.lowercased().hasSuffix(".eml") == true }

    /// Of a part without fields.
    init() {}

    /// The most bytes of a field that are looked at: a type and a name need no more.
    private static let longestField = 8 << 10

    init(_ fields: HeaderFields) {
        readType(fields["content-type"].map { EncodedWords.recoded($0.raw.prefix(Self.longestField)) })
        readDisposition(fields["content-disposition"].map { EncodedWords.recoded($0.raw.prefix(Self.longestField)) })
    }

    private mutating func readType(_ field: [UInt8]?) {
        guard let field, !field.allSatisfy({ $0 <= 0x20 }),
            let type = unsafe g_mime_content_type_parse(GMimeOptions.lenient.raw, field.cText)
        else { return }
        defer { unsafe CGMime_release_type(type) }
        if let text = unsafe g_mime_content_type_get_mime_type(type) {
            mediaType = unsafe String(cString: text).lowercased()
            unsafe g_free(text)
        }
        charset = unsafe CText.string(g_mime_content_type_get_parameter(type, "charset"))?.lowercased()
        isFlowed = unsafe CText.string(g_mime_content_type_get_parameter(type, "format"))?.lowercased() == "flowed"
        deletesSpaces = unsafe CText.string(g_mime_content_type_get_parameter(type, "delsp"))?.lowercased() == "yes"
        name = unsafe CText.string(g_mime_content_type_get_parameter(type, "name"))
    }

    private mutating func readDisposition(_ field: [UInt8]?) {
        guard let field, !field.allSatisfy({ $0 <= 0x20 }),
            let disposition = unsafe g_mime_content_disposition_parse(GMimeOptions.lenient.raw, field.cText)
        else { return }
        defer { unsafe CGMime_release_disposition(disposition) }
        isAttachment = unsafe g_mime_content_disposition_is_attachment(disposition) != 0
        name = unsafe CText.string(g_mime_content_disposition_get_parameter(disposition, "filename")) ?? name
    }
}

extension [UInt8] {
    /// The bytes with a zero byte behind them, for C. None before: they come from texts of C.
    var cText: [CChar] { map { CChar(bitPattern: $0) } + [0] }
}

import CGMime

/// Reads the identifiers of other messages in a field.
enum MessageIdentifiers {
    /// The identifiers in order without angle brackets; where there are more than `limit`, the first of them and the
    /// last ones, which stand nearest.
    static func read(_ field: ArraySlice<UInt8>, limit: Int) -> (identifiers: [String], isCut: Bool) {
        guard let list = unsafe g_mime_references_parse(GMimeOptions.lenient.raw, Array(field).cText) else {
            return ([], false)
        }
        defer { unsafe g_mime_references_free(list) }
        let count = unsafe Int(g_mime_references_length(list))
        let wanted = count <= limit ? Array(0..<count) : [0] + Array((count - limit + 1)..<count)
        let identifiers = wanted.compactMap { index in
            unsafe CText.string(g_mime_references_get_message_id(list, CInt(index))).map(cleaned)
        }
        return (identifiers.filter { !$0.isEmpty }, count > limit)
    }

    /// The identifier of a message itself.
    static func own(_ field: ArraySlice<UInt8>) -> String? {
        guard let text = unsafe g_mime_utils_decode_message_id(Array(field).cText) else { return nil }
        defer { unsafe g_free(text) }
        let identifier = unsafe cleaned(CText.string(text) ?? "")
        return identifier.isEmpty ? nil : identifier
    }

    /// Printable ASCII only, at most the longest line of mail: nothing else can come back in an answer.
    private static func cleaned(_ text: String) -> String {
        String(
            decoding: text.utf8.filter { $0 > 0x20 && $0 < 0x7F && $0 != 0x3C && $0 != 0x3E }.prefix(998),
            as: UTF8.self
        )
    }
}

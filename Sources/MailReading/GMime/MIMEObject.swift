import CGMime

/// A message or a part of one, lent by its ``ParsedMessage``.
@safe struct MIMEObject {
    private let raw: UnsafeMutablePointer<GMimeObject>

    enum Content {
        /// Parts side by side.
        case parts([MIMEObject])
        /// A message within the message; nil where it was cut away.
        case message(MIMEObject?)
        /// A text or a file.
        case leaf
        /// Something GMime has no word for.
        case unknown
    }

    @unsafe init(_ raw: UnsafeMutablePointer<GMimeObject>) {
        unsafe self.raw = raw
    }

    /// The body of a message; nil for one that has none.
    var body: MIMEObject? {
        guard let body = unsafe CGMime_body(raw) else { return nil }
        return unsafe MIMEObject(body)
    }

    /// What the part is. At most so many parts side by side are handed out.
    func content(limit: Int) -> Content {
        switch unsafe CGMime_kind_of(raw) {
        case CGMime_multipart:
            let count = unsafe Int(CGMime_child_count(raw))
            return .parts(
                (0..<min(count, limit)).compactMap { index in
                    guard let child = unsafe CGMime_child(raw, CInt(index)) else { return nil }
                    return unsafe MIMEObject(child)
                }
            )
        case CGMime_embedded_message:
            guard let message = unsafe CGMime_message_in(raw) else { return .message(nil) }
            return unsafe .message(MIMEObject(message))
        case CGMime_leaf: return .leaf
        default: return .unknown
        }
    }

    /// The most fields that are looked at; an honest message has some fifty.
    private static let mostFields: CInt = 2000

    /// The fields, as they stand.
    func fields() -> HeaderFields {
        guard let list = unsafe g_mime_object_get_header_list(raw) else { return HeaderFields([]) }
        let count = unsafe g_mime_header_list_get_count(list)
        return HeaderFields(
            (0..<min(count, Self.mostFields)).compactMap { index in
                guard let header = unsafe g_mime_header_list_get_header_at(list, index),
                    let name = unsafe g_mime_header_get_name(header),
                    let value = unsafe g_mime_header_get_raw_value(header)
                else { return nil }
                return HeaderField(name: unsafe String(cString: name).lowercased(), raw: unsafe CText.bytes(value))
            }
        )
    }

    /// The content of a leaf without its transfer encoding.
    func bytes() -> [UInt8] {
        guard let array = unsafe CGMime_content(raw) else { return [] }
        defer { unsafe g_byte_array_unref(array) }
        return unsafe Array(UnsafeBufferPointer(start: array.pointee.data, count: Int(array.pointee.len)))
    }
}

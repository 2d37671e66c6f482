import CGMime

/// The options of GMime's parsers: lenient, since mail is what it is; made once, never changed or freed.
@safe struct GMimeOptions: @unchecked Sendable {
    let raw: OpaquePointer

    /// Starts the library with the first use.
    static let lenient = GMimeOptions()

    private init() {
        g_mime_init()
        guard let options = unsafe g_mime_parser_options_new() else { preconditionFailure("GMime has no options") }
        unsafe g_mime_parser_options_set_allow_addresses_without_domain(options, 1)
        unsafe raw = options
    }
}

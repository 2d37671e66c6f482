import HTTPTypes

/// The headers of every answer: nothing is stored, framed, sniffed, referred or loaded from elsewhere.
struct PageHeaders: Sendable {
    /// What a page may load and where its forms may go.
    let contentSecurityPolicy: String

    init(styleSource: String) {
        contentSecurityPolicy = [
            "default-src 'none'", "style-src \(styleSource)", "form-action 'self'", "base-uri 'none'",
            "frame-ancestors 'none'",
        ].joined(separator: "; ")
    }

    /// The headers, without the content's type.
    var fields: HTTPFields {
        var fields: HTTPFields = [
            .contentSecurityPolicy: contentSecurityPolicy,
            .cacheControl: "no-store",
            .xContentTypeOptions: "nosniff",
        ]
        // Handles stand in addresses: they must not leave with a Referer, nor end in a search engine.
        fields[.referrerPolicy] = "no-referrer"
        fields[.robotsTag] = "noindex, nofollow, noarchive"
        fields[.frameOptions] = "DENY"
        fields[.openerPolicy] = "same-origin"
        fields[.resourcePolicy] = "same-origin"
        return fields
    }
}

extension HTTPField.Name {
    static let secFetchSite = named("sec-fetch-site")
    fileprivate static let referrerPolicy = named("referrer-policy")
    fileprivate static let robotsTag = named("x-robots-tag")
    fileprivate static let frameOptions = named("x-frame-options")
    fileprivate static let openerPolicy = named("cross-origin-opener-policy")
    fileprivate static let resourcePolicy = named("cross-origin-resource-policy")

    private static func named(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("not a header's name: \(name)") }
        return name
    }
}

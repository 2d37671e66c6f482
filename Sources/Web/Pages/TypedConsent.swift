import Access

/// What a visitor chose and typed on the consent page: shown again when something was not accepted.
///
/// The code is not among it: it is typed anew each time.
struct TypedConsent: Sendable {
    /// Probes marked to be struck out.
    var without: [String] = []
    /// The field for the time, as typed.
    var minutes = ""
    /// Whether the contact wants to run the script.
    var isByHand = false
    /// The field for the certificate, as typed.
    var certificate = ""

    init() {}

    init(_ fields: FormFields) {
        var seen: Set<String> = []
        without = fields.all("without").filter { seen.insert($0).inserted }
        minutes = (fields["minutes"] ?? "").filter { $0 != " " }
        isByHand = fields["road"] == "hand"
        certificate = fields["certificate"] ?? ""
    }

    /// What is taken away from the request.
    ///
    /// - Throws: ``Refusal/Code/invalidDuration`` where the time is no number.
    var narrowing: ConsentNarrowing {
        get throws(Refusal) {
            guard minutes.isEmpty || Int(minutes) != nil else {
                throw Refusal(.invalidDuration, ["shortest": "5m", "longest": "8h"])
            }
            return ConsentNarrowing(without: without, minutes: Int(minutes))
        }
    }

    /// The certificate without what a paste brings along; nil where there is none or none is needed.
    var pastedCertificate: String? {
        let words = certificate.split { $0.isWhitespace }
        return isByHand || words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// The narrowing as a query, with a question mark where there is something to ask.
    func query(lang: Language?) -> String {
        var pairs = without.map { "without=\(FormFields.encoded($0))" }
        if !minutes.isEmpty { pairs.append("minutes=\(FormFields.encoded(minutes))") }
        if let lang { pairs.append("lang=\(lang.rawValue)") }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }
}

import Access
import Foundation

/// What a visitor chose and typed on the consent page: shown again when something was not accepted.
///
/// The code is not among it: it is typed anew each time.
struct TypedConsent: Sendable {
    /// Probes marked to be struck out.
    var without: [String] = []
    /// The field for the time, as typed.
    var minutes = ""
    /// The time that the page showed; empty where a form doesn't say.
    private var minutesShown = ""
    /// How the plan is to be carried out.
    var road = Road.direct
    /// The field for the certificate, as typed.
    var certificate = ""
    /// The field for the signature, as typed.
    var signature = ""
    /// The end of the statement that the page showed.
    var notAfter: Date?

    /// The choices of the form: a pass, a login that is lent, or the contact themselves.
    enum Road: String {
        case direct
        case lease
        case byHand = "hand"
    }

    init() {}

    init(_ fields: FormFields) {
        var seen: Set<String> = []
        without = fields.all("without").filter { seen.insert($0).inserted }
        minutes = (fields["minutes"] ?? "").filter { $0 != " " }
        minutesShown = fields["minutes-shown"] ?? ""
        road = fields["road"].flatMap(Road.init) ?? .direct
        certificate = fields["certificate"] ?? ""
        signature = fields["signature"] ?? ""
        // 32 bits reach the year 2106: every number can be written as a date.
        if let end = fields["not-after"], let second = UInt32(end) {
            notAfter = Date(timeIntervalSince1970: TimeInterval(second))
        }
    }

    /// Only the choices of a form: what was typed for the plan as it was shown is of no use for another.
    init(choicesOf fields: FormFields) {
        let typed = Self(fields)
        (without, minutes, road) = (typed.without, typed.minutes, typed.road)
    }

    /// Whether the time is the one that the page showed. A field that was emptied would take back a shorter time.
    var isTimeAsShown: Bool { minutesShown.isEmpty || Int(minutes) == Int(minutesShown) }

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
        return road != .direct || words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// The signature; nil where the field is empty.
    var pastedSignature: String? { signature.contains { !$0.isWhitespace } ? signature : nil }

    /// The choices as a query, with a question mark where there is something to ask.
    func query(lang: Language?, notAfter: Date? = nil) -> String {
        var pairs = without.map { "without=\(FormFields.encoded($0))" }
        if !minutes.isEmpty { pairs.append("minutes=\(FormFields.encoded(minutes))") }
        if road != .direct { pairs.append("road=\(road.rawValue)") }
        if let notAfter { pairs.append("not-after=\(Self.second(notAfter))") }
        if let lang { pairs.append("lang=\(lang.rawValue)") }
        return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
    }

    /// A statement's end as it stands in the form: whole seconds since 1970.
    static func second(_ date: Date) -> String { String(Int(date.timeIntervalSince1970)) }
}

import Cryptography

/// The statement that a contact signed, read as far as a receipt has to compare it: `docs/formats/signature.md`.
struct SignedConsent {
    private static let header = "propusk consent 1"

    /// The facts, by name.
    private let facts: [String: String]
    /// Everything below the first empty line.
    private let script: [UInt8]

    /// Reads a statement.
    ///
    /// - Throws: `malformedReceipt`.
    init(_ text: String) throws(LedgerError) {
        var rest = Array(text.utf8)[...]
        guard Self.line(from: &rest) == Self.header else { throw LedgerError(.malformedReceipt, "not a statement") }
        var facts: [String: String] = [:]
        while let line = Self.line(from: &rest) {
            guard !line.isEmpty else {
                self.facts = facts
                script = Array(rest)
                return
            }
            guard let colon = line.utf8.firstRange(of: ": ".utf8), Self.isName(line[..<colon.lowerBound]),
                facts.updateValue(String(line[colon.upperBound...]), forKey: String(line[..<colon.lowerBound])) == nil
            else { throw LedgerError(.malformedReceipt, "a line that is no fact, or a fact that stands twice") }
        }
        throw LedgerError(.malformedReceipt, "not a statement")
    }

    /// The domain of the instance for which the statement is, where everything else in it is the receipt's too.
    ///
    /// - Throws: `malformedReceipt`, which says what differs.
    func origin(
        ofRequest request: Int,
        _ grade: ProvenReceipt.Grade,
        plan: String?,
        in log: String
    ) throws(LedgerError) -> String {
        func check(_ condition: Bool, _ words: String) throws(LedgerError) {
            guard condition else { throw LedgerError(.malformedReceipt, words) }
        }
        let origin = facts["origin"] ?? ""
        try check(!origin.isEmpty && log.utf8.starts(with: "\(origin)/".utf8), "it is of another instance")
        try check(facts["request"]?.utf8.starts(with: "\(request) of ".utf8) == true, "it is of another request")
        let grades = [ProvenReceipt.Grade.signed, grade].map(\.rawValue)
        try check(facts["grade"].map { grades.contains($0) } == true, "it is for another grade")
        let plan = plan ?? ""
        try check(!plan.isEmpty && facts["plan"]?.hasBytes(of: plan) == true, "it is of another plan")
        try check(SHA256.digest(script).hex == plan, "its script is not the one that it names")
        return origin
    }

    /// Takes one line, without its line feed; nil at the end.
    private static func line(from rest: inout ArraySlice<UInt8>) -> String? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    private static func isName(_ text: Substring) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return text.utf8.first.map(letters.contains) == true
            && text.utf8.allSatisfy { letters.contains($0) || $0 == UInt8(ascii: "-") }
    }
}

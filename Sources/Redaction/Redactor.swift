/// The one choke point: text of a machine goes in, and what may be stored comes out.
///
/// Every rule and every known secret is looked for in the same text; what they find is united and rewritten once, so
/// no rule sees another's output. The result is then redacted again: it is only answered when nothing was left to find,
/// so redacting twice changes nothing. Whatever goes wrong withholds the whole text. Time is linear in the text.
///
/// Give it decoded text without a cut in the middle of a line: caps are applied before redaction, at line ends.
public struct Redactor: Sendable {
    /// The longest text that is taken unless a redactor says otherwise, in bytes of UTF-8.
    public static let standardLimit = 4 << 20

    /// How often a text is redacted until it settles. Two is the rule, three when a secret overlaps a sign of syntax.
    private static let mostPasses = 5

    private var book: RuleBook
    private let bookWithNetwork: RuleBook
    private let literals: LiteralScan
    private let pseudonymKey: [UInt8]?
    private let limit: Int

    /// A redactor for one session.
    ///
    /// - Parameters:
    ///   - rules: What is looked for in any text.
    ///   - literals: Secrets of the session itself, found in plain and in base 64, hexadecimal, percent, entity, escape
    ///     and UTF-16 forms. Empty ones are ignored; encoded forms of those under four bytes are not looked for.
    ///   - pseudonymKey: The client's key; with it, what is not a secret reads `‹personal:3f2a91c07e›` and can still be
    ///     told apart from its like. Without it, `‹personal›`.
    ///   - limit: The longest text, in bytes of UTF-8; longer ones are withheld.
    /// - Throws: ``RedactionError`` with `unusableLiteral`; a session that cannot hide its secrets must not begin.
    public init(
        rules: RuleBook = .standard,
        literals: [String] = [],
        pseudonymKey: [UInt8]? = nil,
        limit: Int = Redactor.standardLimit
    ) throws(RedactionError) {
        book = rules
        bookWithNetwork = rules.isStandard ? .withNetwork : try rules.adding(RedactionRule.network)
        self.literals = try LiteralScan(literals)
        self.pseudonymKey = pseudonymKey
        self.limit = limit
    }

    /// The same redactor for a text whose asker wants more classes hidden than those that always are.
    public func alsoHiding(_ kinds: [RedactionClass]) -> Redactor {
        var more = self
        if kinds.contains(.network) { more.book = bookWithNetwork }
        return more
    }

    /// Takes out of a text what the rules and literals find.
    public func redact(_ text: String) -> Redacted {
        var text = text
        let size = text.utf8.count
        guard size <= limit else { return .withheld(.tooLong(bytes: size, limit: limit)) }
        var counts: [RedactionClass: Int] = [:]
        var attention = Attention()
        for _ in 0..<Self.mostPasses {
            text.makeContiguousUTF8()
            let bytes = text.utf8.span
            var scan = RuleScan(book: book)
            scan.scan(bytes, attention)
            let findings = Finding.united(scan.findings + literals.findings(in: bytes, attention))
            guard !findings.isEmpty else { return .text(RedactedText(text: text, counts: counts)) }
            for finding in findings { counts[finding.kind, default: 0] += 1 }
            let rewriting = Rewriting(of: bytes, without: findings, pseudonymKey: pseudonymKey)
            attention.move(to: rewriting, whereQuiet: scan.quiet)
            // A finding that cut a character withholds the text.
            guard let rewritten = String(validating: rewriting.bytes, as: UTF8.self) else { return .withheld(.damaged) }
            text = rewritten
        }
        return .withheld(.unsettled)
    }

    /// What a parser declares a single value to be, where its shape alone would take it for a secret.
    public enum DeclaredType: Sendable, Hashable {
        /// Nothing is known of it: all rules apply.
        case text
        /// A GUID that names a thing and opens nothing, such as a cluster's or an infobase's.
        case identifier
        /// Numbers with points between them, which may look like an address.
        case version
    }

    /// Takes out of a fact's value what the rules and literals find.
    ///
    /// An `identifier` that is a GUID from its first to its last character passes the rules, and so does a `version`
    /// that is nothing but its numbers; literals still apply.
    public func redact(value: String, declaredAs type: DeclaredType = .text) -> Redacted {
        guard type.form?.isMatch(whole: value) == true else { return redact(value) }
        var value = value
        value.makeContiguousUTF8()
        guard literals.findings(in: value.utf8.span, Attention()).isEmpty else { return redact(value) }
        return .text(RedactedText(text: value, counts: [:]))
    }

}

extension Redactor.DeclaredType {
    private static let identifierForm = constantPattern(#"\{?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}?"#)
    private static let versionForm = constantPattern(#"\d{1,6}(?:\.\d{1,6}){1,4}"#)

    /// The form that proves a value to be what it is declared to be; nil where nothing does.
    fileprivate var form: LinearPattern? {
        switch self {
        case .text: nil
        case .identifier: Self.identifierForm
        case .version: Self.versionForm
        }
    }
}

extension Redactor: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the literals.
    public var description: String { "redactor of \(book.rules.count) rules" }
    /// Never the literals.
    public var debugDescription: String { description }
    /// Never the literals.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

import Redaction
import Regulation
import Yams

extension Analyzer {
    /// The longest reply, in characters.
    static let longestReply = 2000

    /// Reads `analyzers:` and `defects:` of a profile.
    static func all(
        _ analyzers: StrictNode?,
        defects: StrictNode?
    ) throws(ProfileError) -> [Analyzer] {
        var all: [Analyzer] = []
        for node in try (analyzers?.elements() ?? []) {
            all.append(try Analyzer(node))
            try check(all, node)
        }
        for node in try (defects?.elements() ?? []) {
            all.append(try Analyzer(defect: node))
            try check(all, node)
        }
        return all
    }

    private static func check(_ all: [Analyzer], _ node: StrictNode) throws(ProfileError) {
        if all.dropLast().contains(where: { $0.id == all.last?.id }) {
            throw node.error(.duplicate, "has the id '\(all.last?.id ?? "")' of another analyzer or defect")
        }
        guard all.count <= mostInProfile else {
            throw node.error(.invalidValue, "is one more than the \(mostInProfile) of a profile")
        }
    }

    init(_ node: StrictNode) throws(ProfileError) {
        let fields = try Fields(node, ["id", "clause", "title", "outcomes"])
        id = try fields["id"].name("-")
        clause = try fields["clause"].clauseNumber()
        title = try fields["title"].sentence()
        var outcomes: [AnalyzerOutcome] = []
        for node in try fields["outcomes"].elements() { outcomes.append(try AnalyzerOutcome(node)) }
        guard (1...Self.mostOutcomes).contains(outcomes.count) else {
            throw fields["outcomes"].error(.invalidValue, "has to have 1 to \(Self.mostOutcomes) outcomes")
        }
        self.outcomes = outcomes
    }

    /// A known defect: the configuration and the version decide.
    init(defect node: StrictNode) throws(ProfileError) {
        let fields = try Fields(
            node,
            ["id", "versions", "say"],
            optional: ["configuration", "fixed", "page", "article", "clause", "reply"]
        )
        id = try fields["id"].name("-")
        clause = try fields.optional("clause")?.clauseNumber() ?? "3.2"
        let versions = try fields["versions"].text(longest: 100)
        guard var condition = VersionRange(versions)?.condition(on: "server.version") else {
            throw fields["versions"].error(.invalidValue, "has to be a range such as '>=5.5.0 <5.5.37'")
        }
        if let node = fields.optional("configuration") {
            condition = .and(.matches(.fact("server.configuration"), try node.pattern()), condition)
        }
        var fixed: String?
        if let node = fields.optional("fixed") {
            fixed = try node.text(longest: VersionNumber.longest)
            guard VersionNumber(fixed ?? "") != nil else { throw node.error(.invalidValue, "has to be a version") }
        }
        title = Sentence(
            ru: "Известная ошибка" + (fixed.map { ", исправлена в \($0)" } ?? ""),
            en: "Known defect" + (fixed.map { ", fixed in \($0)" } ?? "")
        )
        outcomes = [
            AnalyzerOutcome(
                condition: condition,
                result: .warn,
                say: try fields["say"].sentence(),
                article: try fields.optional("article")?.name("-"),
                page: try fields.optional("page")?.webPage(),
                reply: try fields.optional("reply")?.reply(),
                deferral: nil,
                raise: nil
            )
        ]
    }
}

extension AnalyzerOutcome {
    init(_ node: StrictNode) throws(ProfileError) {
        let fields = try Fields(
            node,
            ["when", "result", "say"],
            optional: ["article", "page", "reply", "deferral", "raise"]
        )
        condition = try fields["when"].condition()
        result = try fields["result"].choice(FindingResult.self)
        guard result != .pass, result != .unknown else {
            throw fields["result"].error(.invalidValue, "has to be 'fail', 'warn' or 'ask'")
        }
        say = try fields["say"].sentence()
        article = try fields.optional("article")?.name("-")
        page = try fields.optional("page")?.webPage()
        reply = try fields.optional("reply")?.reply()
        deferral = try fields.optional("deferral")?.choice(DeferralReason.self)
        raise = try fields.optional("raise")?.choice(ProposedCriticality.self)
    }
}

extension StrictNode {
    fileprivate func condition() throws(ProfileError) -> Condition {
        let text = try text(longest: Condition.longestText)
        do {
            return try Condition(text)
        } catch {
            throw self.error(.invalidValue, "is no condition: \(error)")
        }
    }

    fileprivate func pattern() throws(ProfileError) -> String {
        let text = try text(longest: 200)
        do {
            _ = try LinearPattern(text)
        } catch {
            throw self.error(.patternRefused, "is no pattern: \(error)")
        }
        return text
    }

    fileprivate func clauseNumber() throws(ProfileError) -> String {
        let text = try text(longest: 20)
        guard text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ Int($0) != nil }) else {
            throw error(.invalidValue, "has to be the number of a clause, such as '4.1'")
        }
        return text
    }

    /// An address of a page, which goes to clients.
    fileprivate func webPage() throws(ProfileError) -> String {
        let text = try text(longest: 300)
        let isAddress =
            text.hasPrefix("https://") && text.count > 9
            && text.utf8.allSatisfy {
                (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<")
            }
        guard isAddress else { throw error(.invalidValue, "has to be an https:// address in plain ASCII") }
        return text
    }

    /// A reply in both languages, of several lines.
    fileprivate func reply() throws(ProfileError) -> Sentence {
        let fields = try Fields(self, ["ru", "en"])
        return Sentence(ru: try fields["ru"].lines(), en: try fields["en"].lines())
    }

    private func lines() throws(ProfileError) -> String {
        guard case .scalar(let scalar) = node else { throw error(.invalidValue, "has to be a text") }
        let text = String(scalar.string.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        guard !text.isEmpty, text.count <= Analyzer.longestReply else {
            throw error(.invalidValue, "has to have 1 to \(Analyzer.longestReply) characters")
        }
        guard !text.unicodeScalars.contains(where: { $0 != "\n" && $0.isHidden }) else {
            throw error(.invalidValue, "has to be without control or format characters")
        }
        return text
    }
}

import Testing

@testable import Indexing

struct SearchExpressionTests {
    private func term(_ word: String) -> String {
        var stemmer = Stemmer()
        return stemmer.term(of: Array(word.unicodeScalars)[...])
    }

    /// Groups of the sample vocabularies of snowballstem.org, and words of the desk.
    @Test(arguments: [
        "важная важнее важней важнейшие важнейшими важном", "пакет пакета пакете пакетом пакеты",
        "consist consisted consisting consists", "knight knights knightly",
        "обмен обмена обмену обменом обмене обмены обменов обменами", "ошибка ошибки ошибку ошибкой ошибок",
        "настройка настроек настройки", "список списка списку списков",
        "столбец столбца столбцы", "печать печати печатью печатать", "память памяти", "строка строк строки",
        "человек человека",
        "остаток остатки остатков", "заявка заявок заявки",
        "сервер сервера серверу сервером", "накладная накладной накладную накладные накладных",
    ])
    func `forms of a word are one term`(forms: String) {
        let terms = Set(forms.split(separator: " ").map { term(String($0)) })
        #expect(terms.count == 1, "\(terms)")
    }

    @Test(arguments: [
        "сервер сервис", "склад склон", "заказ закон", "строка стройка", "печать печень", "товар товарищ",
        "service server",
    ])
    func `other words are other terms`(words: String) {
        #expect(Set(words.split(separator: " ").map { term(String($0)) }).count == 2)
    }

    @Test(arguments: [
        ("ОТЧЁТ", "отчета"), ("Ещё", "еще"), ("cafe\u{301}", "CAFÉ"), ("и\u{306}од", "йода"),
        ("1С", "1C"), ("0х80004005", "0x80004005"),
    ])
    func `what reads the same is searched as the same`(one: String, other: String) throws {
        #expect(try SearchExpression(one).match() == SearchExpression(other).match())
    }

    @Test(arguments: ["", "   ", "\" \"", "*", "—", "'; --", "((((", "\u{202E}", "«»"])
    func `a search without a letter or a digit is refused`(query: String) {
        #expect(throws: SearchExpression.Refusal.noWords) { try SearchExpression(query) }
    }

    @Test func `too many words and too short beginnings are refused`() {
        let many = (0..<40).map { "слово" + String(repeating: "б", count: $0) }.joined(separator: " ")
        #expect(throws: SearchExpression.Refusal.tooManyWords) { try SearchExpression(many) }
        #expect(throws: SearchExpression.Refusal.prefixTooShort) { try SearchExpression("аб*") }
        #expect(throws: Never.self) { try SearchExpression("абв*") }
    }

    @Test(arguments: [
        "a OR b", "NEAR(a b, 2)", "terms:secret", "a\" OR \"b", "^first", "x'); DROP TABLE ticket; --", "{a b}:c",
        "-word",
        "a NOT b", "\u{0}ноль", "\"\"\"", "__c1", "_353",
    ])
    func `nothing that is typed is syntax for the index`(query: String) throws {
        guard let match = try? SearchExpression(query).match() else { return }
        // Outside of its own quotation marks an expression has nothing but its own operators.
        let outside = match.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset.isMultiple(of: 2) }.map { $0.element.trimmingPrefix { $0 == " " } }
        #expect(
            outside.allSatisfy { ["", "AND ", "OR ", "(", ") AND ", "*)", " *)", "* ) "].contains(String($0)) },
            "\(match)"
        )
        let inside = match.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
        #expect(inside.allSatisfy { !$0.hasPrefix("__") }, "a mark was typed: \(match)")
    }

    @Test(arguments: [
        ("см. C:\\Program Files\\1cv8\\bin.", ["c:\\program", "files\\1cv8\\bin"]),
        ("(0x80004005),", ["0x80004005"]), ("из-за принтера", []), ("версия 5.5.40!", ["5.5.40"]), ("5 шт", []),
        ("почта anna@example.org", ["anna@example.org"]),
    ])
    func `codes and paths are told from words`(text: String, codes: [String]) {
        let found = IndexedText(of: [text], marks: []).codes.split(separator: " ").map { String($0) }
        #expect(found == codes)
    }

    private func snippet(_ query: String, of text: String) throws -> Snippet? {
        var maker = SnippetMaker(try SearchExpression(query))
        return maker.snippet(of: text)
    }

    @Test func `a snippet shows the form that was written`() throws {
        let snippet = try snippet("отчет", of: "Здравствуйте.\nПропали все Отчёты за март")
        #expect(snippet == Snippet(before: "Здравствуйте. Пропали все ", hit: "Отчёты", after: " за март"))
        #expect(try self.snippet("отчет", of: "ничего похожего") == nil)
    }

    @Test func `a snippet of a phrase is the whole phrase, and one of a code the part that was meant`() throws {
        #expect(try snippet("\"ошибка обмена\"", of: "обмен: ошибки обмена с базой")?.hit == "ошибки обмена")
        #expect(try snippet("80004005", of: "код 0x80004005")?.hit == "80004005")
    }

    @Test func `long texts are cut in their snippet`() throws {
        let filler = String(repeating: "слово ", count: 100)
        let snippet = try #require(try snippet("цель", of: filler + "цель " + filler))
        #expect(snippet.before.hasPrefix("…") && snippet.after.hasSuffix("…"))
        #expect(snippet.before.count == Snippet.margin + 1 && snippet.after.count == Snippet.margin + 1)
    }
}

extension Snippet {
    fileprivate init(before: String, hit: String, after: String) {
        self.init(beginningOf: "")
        self.before = before
        self.hit = hit
        self.after = after
    }
}

import Redaction
import Testing

struct `A linear pattern` {
    @Test func `finds named groups in text of two alphabets`() throws {
        let pattern = try LinearPattern(
            #"Моби-С (?P<version>[0-9.]+)(?: (?P<bits>x64|x86))? на конфигурации (?P<name>\S+)"#
        )
        let match = try #require(pattern.firstMatch(in: "12:07 Запуск Моби-С 5.5.70 x64 на конфигурации УТ версия 11"))
        #expect(match["version"] == "5.5.70")
        #expect(match["bits"] == "x64")
        #expect(match["name"] == "УТ")
        #expect(match["other"] == nil)
        #expect(match.text == "Моби-С 5.5.70 x64 на конфигурации УТ")
        #expect(match.range == 19..<76)
    }

    @Test func `tells a group that took no part from an empty one`() throws {
        let pattern = try LinearPattern("a(?P<none>b)?(?P<empty>c*)")
        let match = try #require(pattern.firstMatch(in: "a"))
        #expect(match["none"] == nil)
        #expect(match["empty"] == "")
    }

    @Test func `finds the same in bytes as in text`() throws {
        let pattern = try LinearPattern(#"(?m)^(\w+)=(.*)$"#)
        let text = "a=1\nb=два\n\nc=3"
        #expect(pattern.matches(in: text).map { $0[2] } == ["1", "два", "3"])
        #expect(pattern.matches(in: Array(text.utf8)).map { $0[2] } == ["1", "два", "3"])
    }

    @Test func `knows the text before the place where a search begins`() throws {
        let pattern = try LinearPattern(#"\bb"#)
        #expect(pattern.firstMatch(in: "ab b", from: 1)?.range == 3..<4)
    }

    @Test func `finds empty matches between characters, not within them`() throws {
        let pattern = try LinearPattern("x*")
        #expect(pattern.matches(in: "ыx").map(\.range) == [0..<0, 2..<3, 3..<3])
    }

    @Test func `matches anchored and in both cases when asked`() throws {
        let pattern = try LinearPattern("пароль", options: .isCaseInsensitive)
        #expect(pattern.isMatch(whole: "ПаРоЛь"))
        #expect(!pattern.isMatch(whole: "пароль "))
        #expect(pattern.firstMatch(in: " пароль", anchor: .start) == nil)
        #expect(pattern.firstMatch(in: "") == nil)
    }

    @Test func `says what is wrong with it`() {
        #expect {
            try LinearPattern("a(b")
        } throws: { error in
            (error as? RedactionError)?.code == .malformedPattern && "\(error)".contains("missing )")
        }
    }

    @Test func `that needs too much memory is refused`() {
        #expect(throws: RedactionError.self) { try LinearPattern("((a{100}){100}){100}") }
        #expect(throws: RedactionError.self) { try LinearPattern("(?:(?:\\pL{100}){100}){9}") }
    }

    @Test func `in a set answers its number`() throws {
        let set = try LinearPatternSet(["a+", "б", "^c", "zz"])
        #expect(set.matching(in: "xaб") == [0, 1])
        #expect(set.matching(in: "czz") == [2, 3])
        #expect(set.matching(in: "") == [])
        #expect(try LinearPatternSet([]).matching(in: "a") == [])
    }
}

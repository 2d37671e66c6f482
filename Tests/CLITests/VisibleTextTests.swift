import Foundation
import Testing

@testable import PropuskCLI

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("обычный текст\tс табуляцией\n", "обычный текст\tс табуляцией\n"),
        ("\u{1B}[2J\u{1B}]0;title\u{07}", "␛[2J␛]0;title␇"),
        ("a\rb\u{08}c\u{7F}", "a␍b␈c␡"),
        ("\u{9B}31m", "<U+009B>31m"),
        ("user\u{202E}gnp.exe", "user<U+202E>gnp.exe"),
        ("a\u{200B}b\u{2028}c\u{FEFF}", "a<U+200B>b<U+2028>c<U+FEFF>"),
        ("\r\n", "␍\n"),
        ("\u{E000}", "<U+E000>"),
        ("é e\u{301} 日本 😀", "é e\u{301} 日本 😀"),
    ])
    func `Nothing that steers a terminal gets through`(text: String, visible: String) {
        #expect(text.visible == visible)
    }

    @Test(arguments: ["a\u{AD}b\u{202E}c", "\u{E000}\u{9B}", "\u{10FFFF}\u{E0001}", "\u{2028}\u{7F}", "ё 😀 \u{1B}\n"])
    func `JSON is the same value for programs and inert for terminals`(text: String) throws {
        let json = String(decoding: try JSONEncoder().encode([text]), as: UTF8.self).escapedInJSON
        #expect(json == json.visible)
        let read = try JSONDecoder().decode([String].self, from: Data(json.utf8))
        #expect(read.map { Array($0.unicodeScalars) } == [Array(text.unicodeScalars)])
    }
}

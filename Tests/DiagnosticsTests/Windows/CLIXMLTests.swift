import Testing

@testable import Diagnostics

@Suite struct CLIXMLTests {
    private static let progress =
        "<Obj S=\"progress\" RefId=\"0\"><TN RefId=\"0\"><T>System.Management.Automation.PSCustomObject</T></TN>"
        + "<MS><I64 N=\"SourceId\">1</I64><PR N=\"Record\"><AV>Preparing modules for first use.</AV></PR></MS></Obj>"

    private static func document(_ records: String) -> String {
        "#< CLIXML\r\n<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\(records)</Objs>"
    }

    @Test func `errors become text, and progress goes`() {
        let text = Self.document(
            Self.progress + "<S S=\"Error\">Get-Item : &lt;Доступ&gt; запрещён &amp;amp; всё_x000D__x000A_</S>"
                + "<S S=\"Error\">строка:1 знак:1_x000D__x000A_</S>"
        )
        #expect(CLIXML.plain(text) == "Get-Item : <Доступ> запрещён &amp; всё\nстрока:1 знак:1\n")
        #expect(CLIXML.plain(Self.document(Self.progress)) == "")
    }

    @Test func `plain text around it stays`() {
        let one = Self.document("<S S=\"Error\">one_x000A_</S>")
        #expect(CLIXML.plain("before\r\n\(one)\r\nafter") == "before\r\none\nafter")
        #expect(CLIXML.plain("nothing of the kind <S S=\"Error\">x</S>") == "nothing of the kind <S S=\"Error\">x</S>")
        let two = one + String(Self.document("<S S=\"warning\">two</S>").dropFirst(10))
        #expect(CLIXML.plain(two + "\n" + one) == "one\ntwo" + "one\n")
    }

    @Test func `halves of a character find each other, and what looks like an escape is read once`() {
        #expect(
            CLIXML.plain(Self.document("<S S=\"Error\">_xD83D__xDE00_ _x005F_x000A_ _xZZZZ_ _x0A_</S>"))
                == "😀 _x000A_ _xZZZZ_ _x0A_"
        )
        #expect(CLIXML.plain(Self.document("<S S=\"Error\">_xD83D_</S>")) == "\u{FFFD}")
    }

    @Test func `every beginning of a document has a reading`() {
        let text = Array("a" + Self.document(Self.progress + "<S S=\"Error\">x &lt; y_x000A_</S>") + "b")
        for count in 0...text.count {
            #expect(CLIXML.plain(String(text.prefix(count))).hasPrefix("a") || count == 0)
        }
    }
}

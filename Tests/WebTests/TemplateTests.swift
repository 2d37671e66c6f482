import Testing
import Wording

@testable import Web

struct `Templates` {
    @Test(arguments: PageTemplates.sources.map(\.name))
    func `name only phrases that exist, and escape everything`(name: String) throws {
        let source = try #require(PageTemplates.sources.first { $0.name == name }?.source)
        let text = String(decoding: source, as: UTF8.self)
        #expect(text.hasPrefix("{{% CONTENT_TYPE:PAGE}}\n"), "the library's own escaping can be passed")
        #expect(!text.contains("{{{") && !text.contains("{{&"))
        for match in text.matches(of: /\{\{w\.([A-Za-z]+)\}\}/) {
            #expect(Phrase(rawValue: String(match.output.1)) != nil, "\(match.output.1)")
        }
        // No word of a language stands in a template.
        #expect(!text.unicodeScalars.contains { ("\u{400}"..."\u{4FF}").contains($0) })
        // Every attribute value is in double quotes, so that escaping holds.
        #expect(text.firstMatch(of: /=\{\{|='\{\{/) == nil)
    }

    @Test
    func `all parse`() throws {
        _ = try PageTemplates()
    }
}

struct `Forms` {
    @Test(arguments: [
        ("a=1&a=2&b=", ["1", "2"]), ("a=%D0%B4%D0%B0+x", ["да x"]), ("a=%2", ["%2"]), ("a=%zz", ["%zz"]),
        ("a", [""]), ("&&a=b=c", ["b=c"]), ("a=%FF", ["\u{FFFD}"]), ("b=1", []),
    ])
    func `are read as the URL standard says`(text: String, values: [String]) {
        #expect(FormFields(urlEncoded: Array(text.utf8)).all("a") == values)
    }

    @Test
    func `encode what a query can't hold`() {
        #expect(FormFields.encoded("a b&\"д") == "a%20b%26%22%D0%B4")
    }

    @Test(arguments: [
        "", "--x", "--x--", "--x\r\n", "--x\r\nno header\r\n--x--", "--x\r\nA: b\r\n\r\nc\r\n--x--",
        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nunfinished",
    ])
    func `with files that are torn are no form`(body: String) {
        let form = MultipartForm(Array(body.utf8), contentType: "multipart/form-data; boundary=x")
        #expect(form == nil || form?.files.isEmpty == true)
    }

    @Test
    func `with files keep fields and files apart`() throws {
        let body = """
            preamble\r\n--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x\r\n\
            Content-Disposition: form-data; name=f; filename=""\r\nContent-Type: text/plain\r\n\r\n\r\n--x--
            """
        let form = try #require(MultipartForm(Array(body.utf8), contentType: "Multipart/Form-Data; boundary=\"x\""))
        #expect(form.fields["a"] == "1")
        #expect(form.files["f"]?.isEmpty == true)
        #expect(form.fields["f"] == nil)
    }

    @Test
    func `with files have a bound on their parts`() {
        let part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
        let body = String(repeating: part, count: 17) + "--x--"
        #expect(MultipartForm(Array(body.utf8), contentType: "multipart/form-data; boundary=x") == nil)
    }
}

import Redaction
import Testing

/// Numbers and addresses that are known by their check digits or their grammar. Expected values are Python's
/// (`recognized.py`).
struct `A recognizer` {
    private let redactor: Redactor
    private let networkRedactor: Redactor

    init() throws {
        redactor = try Redactor(pseudonymKey: [1, 2, 3])
        networkRedactor = redactor.alsoHiding([.network])
    }

    @Test(arguments: Recognized.companyNumbers + Recognized.personNumbers)
    func `takes a taxpayer's number behind its label`(_ number: String) throws {
        for label in [
            "ИНН \(number)", "ИНН: \(number),", "инн=\(number)", "\"INN\":\"\(number)\"", "ИНН/КПП \(number)/770401001",
        ] {
            let redacted = try #require(redactor.redact(label).text)
            #expect(!redacted.text.contains(number), "\(redacted.text)")
            #expect(redacted.counts == [.personal: 1])
        }
    }

    @Test(arguments: Recognized.personNumbers)
    func `takes a person's number without a label`(_ number: String) {
        #expect(redactor.redact("ИП, \(number).").text?.counts == [.personal: 1])
    }

    @Test(arguments: Recognized.companyNumbers)
    func `leaves ten digits that nothing names`(_ number: String) {
        #expect(redactor.redact("bytes \(number) of").text?.text == "bytes \(number) of")
    }

    @Test(arguments: Recognized.wrongCompanyNumbers + Recognized.wrongPersonNumbers)
    func `leaves a number whose check digit is wrong`(_ number: String) {
        #expect(redactor.redact("ИНН \(number)").text?.text == "ИНН \(number)")
    }

    @Test(arguments: Recognized.pensionNumbers)
    func `takes a pension insurance number`(_ number: String) {
        let bare = number.filter(\.isNumber)
        for text in ["СНИЛС \(number)", "у \(number) есть", "СНИЛС: \(bare)", "snils=\(bare)"] {
            #expect(redactor.redact(text).text?.counts == [.personal: 1], "\(text)")
        }
        #expect(redactor.redact("bytes \(bare) of").text?.counts == [:])
    }

    @Test(arguments: Recognized.wrongPensionNumbers)
    func `leaves a pension insurance number whose check digits are wrong`(_ number: String) {
        #expect(redactor.redact("СНИЛС \(number)").text?.text == "СНИЛС \(number)")
    }

    @Test(arguments: Recognized.cardNumbers)
    func `takes the number of a card`(_ number: String) {
        for text in ["карта \(number)", "\(number),", "{\"pan\":\"\(number)\"}", "\t\(number)\r\n"] {
            let expected = text.replacing(number, with: "‹secret›")
            #expect(redactor.redact(text).text?.text == expected)
        }
    }

    @Test(arguments: Recognized.wrongCardNumbers + ["1732450000123456", "0000000000000000", "4111111111111111111111"])
    func `leaves what is no number of a card`(_ number: String) {
        #expect(redactor.redact("at \(number) us").text?.text == "at \(number) us")
    }

    @Test(arguments: Recognized.deviceNumbers)
    func `takes the number of a telephone`(_ number: String) {
        #expect(redactor.redact("slot 1: \(number)").text?.counts == [.device: 1])
        #expect(redactor.redact("1\(number)").text?.counts == [:])
    }

    @Test(arguments: Recognized.wrongDeviceNumbers)
    func `leaves a number that is no telephone's, but for its label`(_ number: String) {
        #expect(redactor.redact("slot 1: \(number)").text?.counts == [:])
        #expect(redactor.redact("IMEI: \(number)").text?.counts == [.device: 1])
    }

    @Test(arguments: Recognized.addresses)
    func `names an address by where it means something`(_ address: String, _ marker: String) {
        for frame in ["from @ port 22", "a=@", "[@]", "@\n", "(@)", "x @, y", "'@'"] {
            let text = frame.replacing("@", with: address)
            #expect(networkRedactor.redact(text).text?.text == frame.replacing("@", with: marker))
            #expect(redactor.redact(text).text?.text == text)
        }
    }

    @Test func `leaves an address's port, and finds the address in a URL`() {
        let (address, marker) = Recognized.addresses[1]
        for frame in ["LISTEN @:1541", "http://@:8080/ut", "tcp://@", "@/24"] {
            #expect(
                networkRedactor.redact(frame.replacing("@", with: address)).text?.text
                    == frame.replacing("@", with: marker)
            )
        }
    }

    @Test(arguments: [
        "127.0.0.1:1540", "[::1]:22", "0.0.0.0:* [::]:*", "255.255.255.0", "версия 5.5.70.1", "Version: 10.0.0.1",
        "12:07:29.123", "versionName=5.5.70.1", "8.3.23.2157", "1.2.3.4.5", "file-1.2.3.4.tar", "256.1.1.1",
        "01.02.03.04",
        "std::vector<a::b>", "v1.2.3.4", "Моби-С 5.5.70.1 x64", "00:00:00:00:00:00", "MD5:16:27:ac:a5:76:28:2d:36:63",
        "http://localhost:80/", "https://mobi-c.ru/page", "C:\\Users\\ivan\\x",
    ])
    func `leaves what tells nobody from another`(_ text: String) {
        #expect(networkRedactor.redact(text).text?.text == text)
    }

    @Test(arguments: Recognized.named)
    func `gives one thing one name, however it is written`(_ text: String, _ expected: String) {
        #expect(networkRedactor.redact(text).text?.text == expected)
        #expect(networkRedactor.redact(expected).text?.text == expected)
    }

    @Test(arguments: [
        "lat=55.7558 lon=37.6173", "широта: 55,75583; долгота: 37,61778", "<lat>55.755831</lat><lon>37.617673</lon>",
        "{\"latitude\":55.755831,\"longitude\":37.617673}", "at 55.755831, 37.617673 +-5 m", "-33.868820;151.209290",
    ])
    func `takes a place`(_ text: String) throws {
        let redacted = try #require(redactor.redact(text).text)
        #expect(!redacted.text.contains { $0 == "5" } || !redacted.text.contains("55"), "\(redacted.text)")
        #expect(redacted.counts[.personal, default: 0] >= 1)
        #expect(!redacted.text.contains("617") && !redacted.text.contains("209"))
    }

    @Test func `lets a declared version through`() {
        #expect(networkRedactor.redact(value: "10.0.0.7", declaredAs: .version).text?.text == "10.0.0.7")
        #expect(networkRedactor.redact(value: "10.0.0.7").text?.counts == [.network: 1])
        #expect(networkRedactor.redact(value: "from 10.0.0.7", declaredAs: .version).text?.counts == [.network: 1])
    }
}

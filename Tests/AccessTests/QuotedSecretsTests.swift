import Access
import Cryptography
import Testing

struct QuotedSecretsTests {
    private let code = "7K3M-9QXT-2VWB-H8ND"
    private let handle = "0123456789abcdefghjkmnpqrs"

    private func masked(_ text: String, isProse: Bool = true) -> String {
        let quoted = QuotedSecrets(in: Array(text.utf8), isProse: isProse)
        let found =
            quoted.codes.filter { $0.symbols == "7K3M9QXT2VWBH8ND" }
            + quoted.handles.filter { $0.symbols == handle.uppercased() }
        return String(decoding: quoted.masked(found), as: UTF8.self)
    }

    @Test func `a code is found as it is printed, and nothing else changes`() {
        #expect(masked("Код: \(code).") == "Код: ****-****-****-****.")
        #expect(masked("\(code)", isProse: false) == "****-****-****-****")
    }

    @Test(arguments: [
        "7k3m-9qxt-2vwb-h8nd", "7K3M9QXT2VWBH8ND", "7K3M 9QXT 2VWB H8ND", "7K3M-9QXT-\n> 2VWB-H8ND",
        "*7K3M-9QXT-2VWB-H8ND*",
        "7K3M–9QXT–2VWB–H8ND", "7K3M-9QXT-2VWB-\r\n>> H8ND", "7K3M\u{A0}9QXT\u{A0}2VWB\u{A0}H8ND",
        "7 K 3 M 9QXT 2VWB H8ND",
    ]) func `a code that was typed again, wrapped or quoted is found`(_ text: String) {
        #expect(!masked("a \(text) b").contains { "KkQqXxVvWw".contains($0) }, "\(masked(text))")
    }

    @Test func `letters that are read as digits are found`() {
        let quoted = QuotedSecrets(in: Array("OIL0-1111-2222-3333".utf8), isProse: true)
        #expect(quoted.codes.map(\.symbols).contains("0110111122223333"))
    }

    @Test(arguments: [
        "X7K3M-9QXT-2VWB-H8ND", "7K3M-9QXT-2VWB-H8NDX", "7K3M-9QXT-2VWB", "7K3M-9QXT-(2VWB)-H8ND",
        "7K3M-9QXT-2VWU-H8ND",
    ]) func `what is longer, shorter or of other symbols is none`(_ text: String) {
        #expect(masked(text) == text)
    }

    @Test func `a handle is found in a link and in a user name`() {
        #expect(masked("http://x/c/\(handle)?a=b") == "http://x/c/\(String(repeating: "*", count: 26))?a=b")
        #expect(masked("ssh \(handle)@gw").hasPrefix("ssh ***"))
        #expect(masked("x\(handle)") == "x\(handle)")
    }

    @Test func `a file of two bytes a character hides no code`() {
        let wide: [UInt8] = code.utf8.flatMap { [$0, UInt8(0)] as [UInt8] }
        let quoted = QuotedSecrets(in: wide, isProse: false)
        #expect(quoted.codes.map(\.symbols).contains("7K3M9QXT2VWBH8ND"))
    }

    /// What takes a square of the time never ends before the limit.
    @Test(.timeLimit(.minutes(1))) func `a file is searched in a time that grows with its length`() {
        let text = Array((String(repeating: "AB CD-", count: 500_000) + "\n7K3M-9QXT-2B4W-H8ND\n").utf8)
        #expect(QuotedSecrets(in: text, isProse: false).codes.map(\.symbols).contains("7K3M9QXT2B4WH8ND"))
    }
}

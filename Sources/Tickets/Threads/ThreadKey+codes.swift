import Cryptography

extension ThreadKey {
    /// Symbols of an identifier's random part, five bits each.
    static let randomLength = 16

    /// 80 bits: nobody meets one by trying.
    func messageCode(_ ticket: Int64, _ random: String) -> String {
        code("message/\(ticket)/\(random)", length: 16).lowercased()
    }

    /// 80 bits.
    func addressCode(_ ticket: Int64) -> String {
        code("address/\(ticket)", length: 16).lowercased()
    }

    /// 35 bits, short enough for a subject; each try costs a mail.
    func tokenCode(_ ticket: Int64) -> String {
        code("subject/\(ticket)", length: 7)
    }

    /// Symbols of base 32 from an HMAC-SHA-256; each place has its own text, so that none of the codes fits another.
    private func code(_ text: String, length: Int) -> String {
        Crockford.text(HMACSHA256.code(for: Array("thread/\(text)".utf8), key: key).bytes.prefix(length))
    }

    /// Compares in constant time; mail servers and people change the case of letters.
    func isEqual(_ claimed: Substring, _ code: String) -> Bool {
        isEqualInConstantTime(Array(claimed.lowercased().utf8), Array(code.lowercased().utf8))
    }

    /// The number of a ticket: digits without a leading zero.
    static func number(_ text: Substring) -> Int64? {
        guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            text.first != "0"
        else { return nil }
        return Int64(text)
    }

    /// Local part and domain of an address.
    static func parts(of address: String) -> (local: String, domain: String) {
        guard let at = address.lastIndex(of: "@") else { return (address, "") }
        return (String(address[..<at]), String(address[address.index(after: at)...]))
    }
}

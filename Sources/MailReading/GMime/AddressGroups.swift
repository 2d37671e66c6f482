/// Keeps GMime from following groups of addresses within groups as deep as a hostile field nests them.
///
/// It parses the address fields of a message, and of messages within it, as it reads them, one level of the stack for
/// each `name:` in a field; a hundred thousand end the program.
enum AddressGroups {
    /// The most colons that an address field keeps. Real groups do not nest.
    private static let most = 200
    private static let fields: Set = ["from", "to", "cc", "bcc", "sender", "reply-to"]

    /// The message with further colons in address fields as semicolons, which end a group; its length is the same.
    static func tamed(_ message: ArraySlice<UInt8>) -> [UInt8] {
        var bytes = Array(message)
        var start = 0
        while start < bytes.count {
            var end = endOfLine(in: bytes, from: start)
            if isAddressField(bytes, start, end) {
                while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 {
                    end = endOfLine(in: bytes, from: end)
                }
                var colons = 0
                for index in start..<end where bytes[index] == UInt8(ascii: ":") {
                    colons += 1
                    if colons > most { bytes[index] = UInt8(ascii: ";") }
                }
            }
            start = end
        }
        return bytes
    }

    private static func endOfLine(in bytes: [UInt8], from start: Int) -> Int {
        bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    }

    private static func isAddressField(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard let colon = bytes[start..<min(end, start + 40)].firstIndex(of: UInt8(ascii: ":")) else { return false }
        let name = bytes[start..<colon].filter { !$0.isBlank }
        return name.count <= 8 && fields.contains(String(decoding: name, as: UTF8.self).lowercased())
    }
}

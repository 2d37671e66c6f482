import CGMime
import Tickets

/// Reads the addresses of a field.
enum AddressList {
    /// The addresses in order, groups opened, at most `limit` of them, and whether there were more.
    static func read(_ field: ArraySlice<UInt8>, limit: Int, line: Int) -> (addresses: [MailAddress], isCut: Bool) {
        let text = EncodedWords.recoded(field).cText
        guard let list = unsafe internet_address_list_parse(GMimeOptions.lenient.raw, text) else { return ([], false) }
        defer { unsafe CGMime_release_list(list) }
        var found: [MailAddress] = []
        let isCut = unsafe !collect(list, into: &found, limit: limit, line: line, depth: 3)
        return (found, isCut)
    }

    /// False where addresses were left over.
    @unsafe private static func collect(
        _ list: UnsafeMutablePointer<InternetAddressList>,
        into found: inout [MailAddress],
        limit: Int,
        line: Int,
        depth: Int
    ) -> Bool {
        for index in 0..<(unsafe internet_address_list_length(list)) {
            if let mailbox = unsafe CGMime_mailbox(list, index) {
                guard found.count < limit else { return false }
                let name = unsafe CText.string(CGMime_name(mailbox)) ?? ""
                let address = unsafe CText.string(internet_address_mailbox_get_addr(mailbox)) ?? ""
                found.append(
                    MailAddress(
                        name: HarmlessText.line(EncodedWords.text(Array(name.utf8)[...]), limit: line),
                        address: HarmlessText.line(address, limit: line)
                    )
                )
            } else if depth > 0, let members = unsafe CGMime_group_members(list, index) {
                guard unsafe collect(members, into: &found, limit: limit, line: line, depth: depth - 1) else {
                    return false
                }
            }
        }
        return true
    }
}

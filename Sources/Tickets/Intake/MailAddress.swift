/// An address in a field of a message, with the name beside it.
public struct MailAddress: Hashable, Sendable, Codable {
    /// The name, which says nothing about who somebody is; empty where there is none.
    public let name: String
    /// The address as it was written, without angle brackets.
    public let address: String

    /// An address and its name.
    public init(name: String = "", address: String) {
        self.name = name
        self.address = address
    }

    /// What stands behind the last `@`, in lower case and without a final dot; nil where there is no such thing.
    public var domain: String? {
        guard let at = address.lastIndex(of: "@") else { return nil }
        let domain = address[address.index(after: at)...].lowercased()
        let bare = domain.hasSuffix(".") ? String(domain.dropLast()) : domain
        return bare.isEmpty ? nil : bare
    }

    /// What stands before the last `@`; the whole where there is none.
    public var localPart: String {
        address.lastIndex(of: "@").map { String(address[..<$0]) } ?? address
    }
}

/// Where a machine's SSH server listens.
public struct NetworkAddress: Hashable, Sendable, Codable {
    /// A host name, an IPv4 address, or an IPv6 address without brackets.
    public let host: String
    /// The TCP port.
    public let port: UInt16

    /// Takes `HOST:PORT`, `[IPV6]:PORT` or `HOST` (port 22).
    ///
    /// - Throws: ``Refusal/Code/invalidAddress``.
    public init(_ text: String) throws(Refusal) {
        let refusal = Refusal(.invalidAddress, ["field": "address", "form": "HOST:PORT"])
        let (host, port): (Substring, Substring)
        if text.first == "[", let close = text.lastIndex(of: "]") {
            host = text[text.index(after: text.startIndex)..<close]
            let rest = text[text.index(after: close)...]
            guard rest.isEmpty || rest.first == ":" else { throw refusal }
            port = rest.isEmpty ? "22" : rest.dropFirst()
            guard host.contains(":"), host.utf8.allSatisfy(\.isIPv6Byte) else { throw refusal }
        } else {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            guard (1...2).contains(parts.count) else { throw refusal }
            (host, port) = (parts[0], parts.count == 2 ? parts[1] : "22")
            guard host.utf8.count <= 253, EmailAddress.isDomain(host) else { throw refusal }
        }
        guard let number = UInt16(port), number > 0, port.allSatisfy(\.isNumber) else { throw refusal }
        (self.host, self.port) = (String(host), number)
    }

    /// The address as it is typed.
    public var text: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

extension UInt8 {
    fileprivate var isIPv6Byte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}

/// The name of a computer, or its address, as URLs, shares and connection strings have it.
struct HostName {
    /// Hosts that everybody speaks to; who they are says nothing of the client.
    private static let everybodys = [
        "localhost", "mobi-c.ru", "1c.ru", "1c.com", "1c.eu", "microsoft.com", "google.com", "debian.org", "github.com",
        "w3.org", "xmlsoap.org",
    ].map { Array($0.utf8) }
    /// Endings of names that mean something only within the client's network.
    private static let inner = [
        "local", "lan", "loc", "localdomain", "internal", "intranet", "corp", "home", "arpa",
    ].map { Array($0.utf8) }

    /// What its name is made of: an address in its binary form, or a name in lower case; nil where it tells nobody from
    /// another.
    let identity: Identity?

    init(_ range: Range<Int>, in bytes: Span<UInt8>) {
        if let address = NetworkAddress(range, in: bytes) {
            identity = address.identity
            return
        }
        var name = range.map { lower(bytes[$0]) }
        if name.last == UInt8(ascii: ".") { name.removeLast() }
        identity =
            Self.isEverybodys(name) || name.allSatisfy(Bytes.isDigit)
            ? nil : Identity(sort: Self.isInner(name) ? "private" : "public", bytes: name)
    }

    private static func isEverybodys(_ name: [UInt8]) -> Bool {
        everybodys.contains { known in
            guard name.suffix(known.count).elementsEqual(known) else { return false }
            return name.count == known.count || name[name.count - known.count - 1] == UInt8(ascii: ".")
        }
    }

    private static func isInner(_ name: [UInt8]) -> Bool {
        guard let point = name.lastIndex(of: UInt8(ascii: ".")) else { return true }
        return inner.contains { name[(point + 1)...].elementsEqual($0) }
    }
}

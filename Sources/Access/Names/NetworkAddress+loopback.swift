extension NetworkAddress {
    /// Whether a host can only be this machine: `localhost`, `::1`, or four numbers of which the first is 127.
    ///
    /// A name that merely begins so, `127.0.0.1.example.net`, may be anybody's.
    public static func isLoopback(_ host: String) -> Bool {
        if ["localhost", "::1", "[::1]"].contains(host) { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? UInt8(part) : nil
        }
        return parts.count == 4 && numbers.count == 4 && numbers[0] == 127
    }
}

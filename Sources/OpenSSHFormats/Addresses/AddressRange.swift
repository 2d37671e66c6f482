/// An address or a CIDR range, one entry of `source-address`.
public struct AddressRange: Hashable, Sendable {
    /// The first address of the range.
    public let address: IPAddress
    /// How many leading bits count, up to 32 or 128.
    public let prefixLength: Int

    /// A range from `192.0.2.0/24`, `2001:db8::/32` or a lone address.
    ///
    /// Nil for anything else, also where bits beyond the mask are set: sshd refuses such a list as a whole.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let address = IPAddress(String(parts[0])) else { return nil }
        self.address = address
        let width = address.bytes.count * 8
        guard parts.count == 2 else {
            prefixLength = width
            return
        }
        let digits = parts[1].utf8
        guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            digits.count == 1 || digits.first != 0x30, let length = Int(parts[1]), length <= width
        else { return nil }
        prefixLength = length
        guard AddressRange.masked(address.bytes, length) == address.bytes else { return nil }
    }

    /// Whether the address lies in the range; an IPv4 peer seen through an IPv6 socket counts as IPv4.
    public func contains(_ other: IPAddress) -> Bool {
        let other = other.unmapped
        guard other.bytes.count == address.bytes.count else { return false }
        return AddressRange.masked(other.bytes, prefixLength) == address.bytes
    }

    /// The ranges of a list between commas; nil where one of them is malformed or the list is empty.
    public static func list(_ text: String) -> [AddressRange]? {
        var ranges: [AddressRange] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let range = AddressRange(String(part)) else { return nil }
            ranges.append(range)
        }
        return ranges
    }

    private static func masked(_ bytes: [UInt8], _ length: Int) -> [UInt8] {
        bytes.enumerated().map { index, byte in
            let kept = min(max(length - index * 8, 0), 8)
            return kept == 0 ? 0 : byte & (0xFF << UInt8(8 - kept))
        }
    }
}

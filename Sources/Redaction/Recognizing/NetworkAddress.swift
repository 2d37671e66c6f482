/// An IP address, read from text: its bytes, and what part of the address space they lie in.
struct NetworkAddress: Equatable {
    /// Where an address means something: it is what an agent has to know of it.
    enum Scope: String {
        /// The machine itself.
        case loopback
        /// No address, all of them, or a mask.
        case none
        /// Within one cable or radio.
        case link
        /// Within the client's network.
        case `private`
        /// Anywhere.
        case `public`
    }

    /// Four bytes, or sixteen.
    let bytes: [UInt8]

    init?(_ range: Range<Int>, in text: Span<UInt8>) {
        let characters = range.map { text[$0] }
        // `a::b` is an address, but mostly a name in a program.
        guard characters.contains(where: Bytes.isDigit) else { return nil }
        guard let bytes = characters.contains(UInt8(ascii: ":")) ? Self.six(characters) : Self.four(characters) else {
            return nil
        }
        // An address of version 4 in the dress of version 6 is the same machine.
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        self.bytes = bytes.count == 16 && bytes.starts(with: mapped) ? Array(bytes.suffix(4)) : bytes
    }

    /// What its name is made of; nil where it tells nobody from another.
    var identity: Identity? {
        let scope = scope
        return scope == .loopback || scope == .none ? nil : Identity(sort: scope.rawValue, bytes: bytes)
    }

    /// Where it means something.
    var scope: Scope {
        if bytes.count == 16 { return scopeOfSix }
        switch (bytes[0], bytes[1]) {
        case (127, _): return .loopback
        case (0, _), (224..., _): return .none
        case (169, 254): return .link
        case (10, _), (192, 168), (172, 16...31), (100, 64...127): return .private
        default: return .public
        }
    }

    private var scopeOfSix: Scope {
        if bytes.dropLast().allSatisfy({ $0 == 0 }) { return bytes[15] == 1 ? .loopback : .none }
        switch bytes[0] {
        case 0xFE where bytes[1] & 0xC0 == 0x80: return .link
        case 0xFC, 0xFD: return .private
        case 0xFF: return .none
        default: return .public
        }
    }

    private static func four(_ text: some Collection<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var part = 0
        var digits = 0
        for byte in text {
            if byte == UInt8(ascii: ".") {
                guard digits > 0, bytes.count < 3 else { return nil }
                bytes.append(UInt8(part))
                (part, digits) = (0, 0)
                continue
            }
            // A zero before other digits is a version or a date.
            guard Bytes.isDigit(byte), digits == 0 || part > 0 else { return nil }
            part = part * 10 + Int(byte - UInt8(ascii: "0"))
            digits += 1
            guard part <= 255 else { return nil }
        }
        return digits > 0 && bytes.count == 3 ? bytes + [UInt8(part)] : nil
    }

    private static func six(_ text: [UInt8]) -> [UInt8]? {
        var halves: [[UInt8]] = []
        var rest = text[...]
        if let gap = text.indices.dropLast().first(where: { text[$0] == UInt8(ascii: ":") && text[$0 + 1] == text[$0] })
        {
            guard let head = groups(text[..<gap]) else { return nil }
            halves.append(head)
            rest = text[(gap + 2)...]
        }
        guard let tail = groups(rest) else { return nil }
        guard let head = halves.first else { return tail.count == 16 ? tail : nil }
        guard head.count + tail.count <= 14 else { return nil }
        return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    private static func groups(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        var bytes: [UInt8] = []
        for part in text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
            if part.contains(UInt8(ascii: ".")) {
                guard part.endIndex == text.endIndex, let four = four(part) else { return nil }
                bytes += four
            } else {
                guard (1...4).contains(part.count), part.allSatisfy({ Bytes.isDigit($0) || Bytes.isLetter($0) }),
                    let group = UInt16(String(decoding: part, as: UTF8.self), radix: 16)
                else { return nil }
                bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
            }
        }
        return bytes
    }
}

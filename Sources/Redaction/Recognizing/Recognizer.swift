/// What a match of a rule has to be beyond its shape, and how its pseudonym is made.
///
/// A pattern alone would take every long number for a person's: a check digit, or the grammar of an address, decides.
enum Recognizer: Sendable, Equatable {
    /// A Russian taxpayer's number (ИНН) of 10 or 12 digits.
    case taxNumber
    /// A Russian pension insurance number (СНИЛС).
    case pensionNumber
    /// The number of a bank card.
    case cardNumber
    /// The number of a telephone (IMEI).
    case deviceNumber
    /// A telephone number of Russia.
    case phoneNumber
    /// An e-mail address.
    case mailAddress
    /// An IP address, version 4 or 6.
    case networkAddress
    /// The address of a network card.
    case hardwareAddress
    /// The name of a computer, or its address.
    case host
    /// A latitude and a longitude.
    case place

    /// What the bytes of a range are, or nil where they are no such thing, or tell nobody from another.
    ///
    /// The same thing written in two ways has one identity.
    func identity(of range: Range<Int>, in bytes: Span<UInt8>) -> Identity? {
        switch self {
        case .taxNumber: number(in: range, of: bytes, where: Checksum.isTaxNumber)
        case .pensionNumber: number(in: range, of: bytes, where: Checksum.isPensionNumber)
        case .cardNumber: stands(range, bytes) ? number(in: range, of: bytes, where: CardNumber.isOne) : nil
        case .deviceNumber: stands(range, bytes) ? number(in: range, of: bytes, where: Checksum.isLuhn) : nil
        case .phoneNumber: stands(range, bytes) ? phone(in: range, of: bytes) : nil
        case .mailAddress:
            Surroundings.isNobodysMail(range, in: bytes) ? nil : Identity(sort: "mail", bytes: lowered(range, bytes))
        case .hardwareAddress: stands(range, bytes) ? card(in: range, of: bytes) : nil
        case .networkAddress: stands(range, bytes) ? address(in: range, of: bytes) : nil
        case .host: HostName(range, in: bytes).identity
        case .place:
            Coordinates.isPair(range, in: bytes) ? Identity(sort: "place", bytes: range.map { bytes[$0] }) : nil
        }
    }

    private func stands(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool { Surroundings.stands(range, in: bytes) }

    private func lowered(_ range: Range<Int>, _ bytes: Span<UInt8>) -> [UInt8] { range.map { lower(bytes[$0]) } }

    private func number(
        in range: Range<Int>,
        of bytes: Span<UInt8>,
        where isOne: ([UInt8]) -> Bool
    ) -> Identity? {
        let digits = digits(in: range, of: bytes)
        return isOne(digits) ? Identity(sort: nil, bytes: digits.map { $0 + UInt8(ascii: "0") }) : nil
    }

    /// Without the 8 or +7 that it begins with.
    private func phone(in range: Range<Int>, of bytes: Span<UInt8>) -> Identity {
        Identity(sort: "phone", bytes: digits(in: range, of: bytes).suffix(10).map { $0 + UInt8(ascii: "0") })
    }

    private func card(in range: Range<Int>, of bytes: Span<UInt8>) -> Identity? {
        let name = lowered(range, bytes).map { $0 == UInt8(ascii: "-") ? UInt8(ascii: ":") : $0 }
        let isNobodys = name.allSatisfy { Bytes.isAny($0, of: "0:") } || name.allSatisfy { Bytes.isAny($0, of: "f:") }
        return isNobodys ? nil : Identity(sort: "mac", bytes: name)
    }

    private func address(in range: Range<Int>, of bytes: Span<UInt8>) -> Identity? {
        guard let address = NetworkAddress(range, in: bytes), !Surroundings.isVersion(range, in: bytes) else {
            return nil
        }
        return address.identity
    }

    private func digits(in range: Range<Int>, of bytes: Span<UInt8>) -> [UInt8] {
        range.map { bytes[$0] }.filter(Bytes.isDigit).map { $0 - UInt8(ascii: "0") }
    }
}

/// What a pseudonym is made of.
struct Identity: Hashable {
    /// A word that keeps some meaning, such as `private`; nil where the class says all.
    let sort: String?
    /// The thing itself, in its one form.
    let bytes: [UInt8]
}

/// An ASCII letter in lower case, and any other byte as it is.
func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

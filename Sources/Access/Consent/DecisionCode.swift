public import Cryptography

/// The secret that lets one contact decide one request: 80 bits, typed by hand, used once.
///
/// It travels by mail to the registered address and is kept only as a keyed hash. It is never part of an address,
/// an argument or a user name (DESIGN §3).
public struct DecisionCode: Sendable {
    /// How many symbols a code has.
    public static let length = 16

    private let symbols: String

    /// A new code.
    public init(from randomness: Randomness) {
        symbols = Crockford.text(randomness.bytes(Self.length))
    }

    /// A code as a person typed it, with or without hyphens, in any case.
    ///
    /// - Throws: ``Refusal/Code/codeMissing`` where nothing was typed, ``Refusal/Code/codeWrong`` where it cannot be one.
    public init(typed text: String) throws(Refusal) {
        guard text.utf8.count <= 100, let symbols = Crockford.symbols(meantBy: text) else { throw Refusal(.codeWrong) }
        guard !symbols.isEmpty else { throw Refusal(.codeMissing) }
        guard symbols.count == Self.length else { throw Refusal(.codeWrong) }
        self.symbols = symbols
    }

    /// The code as it is printed in the message: four groups of four.
    public var revealed: String {
        stride(from: 0, to: Self.length, by: 4).map { offset in
            let start = symbols.index(symbols.startIndex, offsetBy: offset)
            return String(symbols[start..<symbols.index(start, offsetBy: 4)])
        }.joined(separator: "-")
    }

    /// What is stored: HMAC-SHA-256 under a key of the instance, over the code and the invitation it belongs to.
    public func keyedHash(key: [UInt8], invitation: Int64) -> [UInt8] {
        HMACSHA256.code(for: Array("decision-code/\(invitation)/\(symbols)".utf8), key: key).bytes
    }

    /// Whether the stored hash is this code's, compared in constant time.
    public func isMatch(for stored: [UInt8], key: [UInt8], invitation: Int64) -> Bool {
        isEqualInConstantTime(keyedHash(key: key, invitation: invitation), stored)
    }
}

extension DecisionCode: CustomStringConvertible {
    /// Never the code.
    public var description: String { "<decision code>" }
}

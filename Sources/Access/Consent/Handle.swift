public import Cryptography

/// A random name for one contact's view of one request: 130 bits in 26 lower-case symbols.
///
/// A *read handle* stands in links and shows, nothing more; a *follow handle* exists only after the decision and lets
/// the contact watch, stop, attach and fetch receipts. Neither can approve.
public struct Handle: Hashable, Sendable, Codable {
    /// How many symbols a handle has.
    public static let length = 26

    /// The handle as it stands in a link.
    public let text: String

    /// A new handle.
    public init(from randomness: Randomness) {
        text = Crockford.text(randomness.bytes(Self.length)).lowercased()
    }

    /// A handle from a link or an argument.
    ///
    /// - Throws: ``Refusal/Code/handleUnknown`` where it cannot be one.
    public init(_ text: String) throws(Refusal) {
        guard text.utf8.count <= 64, let symbols = Crockford.symbols(meantBy: text), symbols.count == Self.length else {
            throw Refusal(.handleUnknown)
        }
        self.text = symbols.lowercased()
    }

    /// What is stored of a follow handle, so that a copy of the database stops nobody's session.
    public func keyedHash(key: [UInt8]) -> [UInt8] {
        HMACSHA256.code(for: Array("follow-handle/\(text)".utf8), key: key).bytes
    }
}

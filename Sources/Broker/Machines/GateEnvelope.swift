import Access
import Cryptography

/// What the broker sends to a gate's standard input: the consent statement and its signature, a line of base 64 each.
///
/// Lines, since every shell's `read` takes exactly one of them from a pipe and leaves what follows; base 64, since a
/// statement has lines of its own. Nothing else is sent: the script is inside the statement. `docs/formats/gate.md`.
struct GateEnvelope: Hashable, Sendable {
    /// The two lines.
    let bytes: [UInt8]

    /// An envelope.
    ///
    /// - Parameter signature: armoured, as the contact handed it in.
    init(_ statement: ConsentStatement, signature: String) {
        bytes = [statement.bytes, Array(signature.utf8)].flatMap { Base64.symbols(of: $0) + [UInt8(ascii: "\n")] }
    }
}

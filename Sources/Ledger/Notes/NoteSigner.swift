public import Cryptography

/// A private key that signs notes under a name: the ledger's own, or a witness's.
public struct NoteSigner: Sendable {
    /// The public half, which is given away.
    public let verifier: VerifierKey
    private let key: SigningKey

    /// A signer of that name.
    ///
    /// - Throws: `malformedKeyName`; `malformedKey` unless it is an Ed25519 key.
    public init(name: String, kind: VerifierKey.Kind = .ed25519, key: SigningKey) throws(LedgerError) {
        verifier = try VerifierKey(name: name, kind: kind, key: key.publicKey)
        self.key = key
    }

    /// Signs a text.
    ///
    /// - Parameter text: ends with a line feed, and has no control characters besides.
    /// - Throws: `malformedText`; `cannotSign` where the key is a witness's: that signs checkpoints only.
    public func sign(_ text: String) throws(LedgerError) -> SignedNote {
        guard verifier.kind == .ed25519 else {
            throw LedgerError(.cannotSign, "\(verifier.name) is a witness, which signs checkpoints only")
        }
        guard text.utf8.last == UInt8(ascii: "\n"), CleanText.text(of: text.utf8) != nil else {
            throw LedgerError(.malformedText, "a note to sign")
        }
        return SignedNote(unchecked: text, signatures: [try signature(over: Array(text.utf8), prefix: [])])
    }

    /// Cosigns a checkpoint as a witness; whoever calls this has checked its consistency with the last one it signed.
    ///
    /// - Parameter time: seconds since 1970, not negative.
    /// - Throws: `cannotSign` unless the key is a witness's; `outOfBounds`.
    public func cosignature(of checkpoint: Checkpoint, at time: Int) throws(LedgerError) -> NoteSignature {
        guard verifier.kind == .cosignature else {
            throw LedgerError(.cannotSign, "\(verifier.name) is no witness")
        }
        guard let stamp = UInt64(exactly: time) else { throw LedgerError(.outOfBounds, "time \(time)") }
        return try signature(
            over: VerifierKey.cosigned(checkpoint.text, at: time),
            prefix: BigEndian.bytes(of: stamp)
        )
    }

    private func signature(over message: [UInt8], prefix: [UInt8]) throws(LedgerError) -> NoteSignature {
        do throws(CryptographyError) {
            let signature = prefix + (try key.signature(for: message))
            return NoteSignature(name: verifier.name, keyID: verifier.id, signature: signature)
        } catch { throw LedgerError(.cannotSign, error.description) }
    }
}

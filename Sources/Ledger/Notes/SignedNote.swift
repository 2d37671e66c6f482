/// A text and the lines that sign it (C2SP `signed-note`).
///
/// The text means nothing before ``verified(by:)`` has found a known key under it.
public struct SignedNote: Hashable, Sendable {
    /// How many bytes a note may have. Checkpoints are short; the bound is for receipts, which are notes too.
    public static let longest = 8 << 20
    /// How many signatures a note may have.
    public static let mostSignatures = 64

    /// The text, with its final line feed.
    public let text: String
    /// The signatures, known or not, in their order.
    public let signatures: [NoteSignature]

    init(unchecked text: String, signatures: [NoteSignature]) {
        self.text = text
        self.signatures = signatures
    }

    /// A note from its text.
    ///
    /// - Throws: `malformedText`, `malformedNote`.
    public init(parsing note: String) throws(LedgerError) {
        try self.init(parsing: Array(note.utf8))
    }

    /// A note from the bytes of its text.
    ///
    /// - Throws: `malformedText`, `malformedNote`.
    public init(parsing bytes: [UInt8]) throws(LedgerError) {
        guard bytes.count <= SignedNote.longest else { throw LedgerError(.malformedNote, "\(bytes.count) bytes") }
        let feed = UInt8(ascii: "\n")
        // The last empty line separates: the text may hold others.
        guard bytes.last == feed,
            let gap = bytes.indices.dropFirst().last(where: { bytes[$0] == feed && bytes[$0 - 1] == feed }),
            let lines = CleanText.lines(of: bytes[(gap + 1)...])
        else { throw LedgerError(.malformedNote, "no blank line before signatures") }
        guard let text = CleanText.text(of: bytes[..<gap]) else {
            throw LedgerError(.malformedText, "the text of a note")
        }
        guard lines.count <= SignedNote.mostSignatures else {
            throw LedgerError(.malformedNote, "\(lines.count) signatures")
        }
        var signatures: [NoteSignature] = []
        for (number, line) in lines.enumerated() {
            guard let signature = NoteSignature(line: line) else {
                throw LedgerError(.malformedNote, "signature line \(number + 1)")
            }
            signatures.append(signature)
        }
        self.text = text
        self.signatures = signatures
    }

    /// The whole note.
    public var encoded: String {
        text + "\n" + signatures.map(\.line).joined()
    }

    /// The note with one more signature below, for example a witness's.
    public func adding(_ signature: NoteSignature) -> SignedNote {
        SignedNote(unchecked: text, signatures: signatures + [signature])
    }

    /// The signatures of known keys, each checked; lines of unknown keys are passed over, as the format demands.
    ///
    /// - Throws: `unknownSigner` where none of the keys has signed; `invalidSignature` where a line of a known key does
    ///   not fit: then the whole note is worthless.
    public func verified(by keys: [VerifierKey]) throws(LedgerError) -> [VerifiedSignature] {
        var verified: [VerifiedSignature] = []
        for signature in signatures {
            guard let key = keys.first(where: { $0.isNamed(by: signature) }) else { continue }
            guard let found = key.verified(signature, of: text) else {
                throw LedgerError(.invalidSignature, "a note of \(key.name)")
            }
            verified.append(found)
        }
        guard !verified.isEmpty else {
            throw LedgerError(.unknownSigner, "expected \(keys.map(\.name).joined(separator: " or "))")
        }
        return verified
    }
}

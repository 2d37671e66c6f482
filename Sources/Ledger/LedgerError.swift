/// Why something of the ledger cannot be read, or does not prove what it claims.
///
/// Thrown by every reader and every check of this module; what they read comes from strangers, so none of them traps.
/// Equality looks at the code only.
public struct LedgerError: Error, Sendable {
    /// What is wrong.
    public enum Code: String, Sendable {
        /// Bytes that are not UTF-8, or hold a control character where none may stand.
        case malformedText
        /// Text that is not base 64, or not its canonical form.
        case notBase64
        /// A number with a sign, needless zeros in front, or beyond its bounds.
        case malformedNumber
        /// A position, size or length that cannot be.
        case outOfBounds
        /// A key name that is empty, or has a blank, a plus sign or a control character.
        case malformedKeyName
        /// A verifier key that is not `name+hash+base64`, or whose hash is not its own.
        case malformedKey
        /// A note without its blank line, its signatures, or its final newline.
        case malformedNote
        /// A note that no known key has signed.
        case unknownSigner
        /// A signature line of a known key that does not fit the text.
        case invalidSignature
        /// A signed text that is no checkpoint.
        case malformedCheckpoint
        /// A checkpoint, or a key, of another log than the one asked about.
        case wrongOrigin
        /// A path that names no tile.
        case malformedTilePath
        /// A tile or an entry bundle of another length than its path says.
        case malformedTile
        /// A proof with too few or too many hashes, or a proof file that is none.
        case malformedProof
        /// A proof that does not lead from the entry to the root.
        case notIncluded
        /// Two trees of which the later one does not begin with the earlier one.
        case inconsistent
        /// JSON that is broken, or not the one canonical text of its value.
        case notCanonical
        /// A leaf, an event or an opening that lacks a field, has one too many, or one of a wrong shape.
        case malformedEvent
        /// An opening that is not what the leaf commits to.
        case wrongOpening
        /// A receipt that lacks a part, or has one that nothing in the log stands for.
        case malformedReceipt
        /// The signing key is of a kind that notes do not know, or OpenSSL could not sign.
        case cannotSign
    }

    /// What is wrong.
    public let code: Code
    /// In which place, and why.
    public let context: String

    /// An error with its place.
    @inline(never)
    public init(_ code: Code, _ context: String) {
        self.code = code
        self.context = context
    }
}

extension LedgerError: Hashable {
    /// Equal when the codes are.
    public static func == (left: LedgerError, right: LedgerError) -> Bool {
        left.code == right.code
    }

    /// Feeds the code.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
    }
}

extension LedgerError: CustomStringConvertible {
    /// One lower-case line: what is wrong, and where.
    public var description: String {
        let phrase =
            switch code {
            case .malformedText: "not clean UTF-8 text"
            case .notBase64: "not base64"
            case .malformedNumber: "not a canonical number"
            case .outOfBounds: "out of bounds"
            case .malformedKeyName: "not a key name"
            case .malformedKey: "not a verifier key"
            case .malformedNote: "not a signed note"
            case .unknownSigner: "not signed by a known key"
            case .invalidSignature: "the signature does not fit the text"
            case .malformedCheckpoint: "not a checkpoint"
            case .wrongOrigin: "of another log"
            case .malformedTilePath: "not the path of a tile"
            case .malformedTile: "not the content of its tile"
            case .malformedProof: "not a proof"
            case .notIncluded: "not included in the tree"
            case .inconsistent: "the histories differ"
            case .notCanonical: "not canonical JSON"
            case .malformedEvent: "not an event of the ledger"
            case .wrongOpening: "not what the leaf commits to"
            case .malformedReceipt: "not a receipt"
            case .cannotSign: "couldn't sign"
            }
        return "\(phrase): \(context)"
    }
}

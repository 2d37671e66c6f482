/// Which part of a receipt is wrong, and why.
public struct ReceiptError: Error, Hashable, Sendable {
    /// A part of a receipt.
    public enum Part: Hashable, Sendable {
        /// The file's form: note, header, JSON, members.
        case form
        /// The signature over the whole.
        case signature
        /// The checkpoint that the proofs carry.
        case checkpoint
        /// The proof, the opening or the number of the leaf at that place of the log.
        case leaf(Int)
        /// A document, or the want of one.
        case document(DocumentKind)
        /// The approval itself: there is none, there are two, or its grade is unknown.
        case approval
        /// The earlier checkpoint or its proof.
        case earlier
    }

    /// The part.
    public let part: Part
    /// What is wrong with it.
    public let cause: LedgerError

    @inline(never)
    init(_ part: Part, _ cause: LedgerError) {
        self.part = part
        self.cause = cause
    }

    @inline(never)
    init(_ part: Part, _ words: String) {
        self.init(part, LedgerError(.malformedReceipt, words))
    }
}

extension ReceiptError: CustomStringConvertible {
    /// One lower-case line: the part, and what is wrong with it.
    public var description: String {
        let part =
            switch part {
            case .form: "form"
            case .signature: "signature"
            case .checkpoint: "checkpoint"
            case .leaf(let index): "leaf \(index)"
            case .document(let kind): "document \(kind.rawValue)"
            case .approval: "approval"
            case .earlier: "earlier checkpoint"
            }
        return "the receipt's \(part): \(cause)"
    }
}

/// The proof of one access request, in one file that verifies offline: `docs/formats/receipt.md`.
///
/// Every text in it is bound twice: by the ledger's signature over the whole, and by the tree, through leaves, openings
/// and digests. So the signature alone lets nobody write a receipt of something that the log does not have.
public struct Receipt: Hashable, Sendable {
    /// A leaf of the log with its event laid open and its proof.
    public struct OpenedLeaf: Hashable, Sendable {
        /// The entry, as it was hashed.
        public let leaf: Leaf
        /// The fields of the event.
        public let opening: Opening
        /// The leaf's place, the hashes up to the root, and the checkpoint.
        public let proof: LogProof

        /// A leaf with its opening and its proof; a receipt checks all three.
        public init(_ leaf: Leaf, _ opening: Opening, _ proof: LogProof) {
            self.leaf = leaf
            self.opening = opening
            self.proof = proof
        }
    }

    /// A text that a leaf names by its digest.
    public struct Document: Hashable, Sendable {
        /// What it is.
        public let kind: DocumentKind
        /// The text.
        public let text: String

        /// A document of that kind.
        public init(_ kind: DocumentKind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// A checkpoint that somebody kept from before, and the proof that the log still begins with it.
    public struct Earlier: Hashable, Sendable {
        /// The earlier checkpoint, signed.
        public let checkpoint: SignedNote
        /// The way from it to the receipt's checkpoint.
        public let proof: ConsistencyProof

        /// An earlier checkpoint with its proof.
        public init(checkpoint: SignedNote, proof: ConsistencyProof) {
            self.checkpoint = checkpoint
            self.proof = proof
        }
    }

    /// How many leaves a receipt may have.
    public static let mostLeaves = 256

    /// The number of the access request.
    public let request: Int
    /// The leaves, in order of their place.
    public let leaves: [OpenedLeaf]
    /// The texts.
    public let documents: [Document]
    /// A checkpoint from before, where one was asked for.
    public let earlier: Earlier?
    /// The signed note that this is.
    let note: SignedNote

    /// Writes a receipt and signs it.
    ///
    /// - Parameters:
    ///   - leaves: in any order; their proofs carry the same checkpoint.
    ///   - documents: the texts that the leaves name.
    ///   - log: the ledger's key.
    /// - Throws: ``ReceiptError`` where the receipt would not verify: what is handed out has been checked.
    public init(
        request: Int,
        leaves: [OpenedLeaf],
        documents: [Document],
        earlier: Earlier? = nil,
        signedBy log: NoteSigner
    ) throws(ReceiptError) {
        let leaves = leaves.sorted { $0.proof.index < $1.proof.index }
        let text = Receipt.text(request: request, leaves: leaves, documents: documents, earlier: earlier)
        let note: SignedNote
        do throws(LedgerError) { note = try log.sign(text) } catch { throw ReceiptError(.signature, error) }
        // Read back, so that what a reader would refuse is never written.
        try self.init(parsing: Array(note.encoded.utf8))
        try verify(key: log.verifier)
    }

    init(
        request: Int,
        leaves: [OpenedLeaf],
        documents: [Document],
        earlier: Earlier?,
        note: SignedNote
    ) {
        self.request = request
        self.leaves = leaves
        self.documents = documents
        self.earlier = earlier
        self.note = note
    }

    /// The file.
    public var encoded: String { note.encoded }

    /// The documents of a kind.
    func texts(_ kind: DocumentKind) -> [String] { documents.filter { $0.kind == kind }.map(\.text) }
}

/// What a receipt proves: every value here is in the log, under the checkpoint.
public struct ProvenReceipt: Hashable, Sendable {
    /// How strongly a consent binds whom, in the words of the leaf.
    public enum Grade: String, Sendable {
        /// A decision code was typed.
        case code
        /// The contact signed the consent text.
        case signed
        /// The machine itself checks the contact's key.
        case held
    }

    /// One event of the request.
    public struct Step: Hashable, Sendable {
        /// Its place in the log.
        public let index: Int
        /// What happened.
        public let kind: String
        /// When, in whole minutes since 1970 (UTC).
        public let minute: Int
        /// The fields, erased ones without a text.
        public let fields: [Opening.Field]
    }

    /// The number of the access request.
    public let request: Int
    /// The checkpoint under which everything stands.
    public let checkpoint: Checkpoint
    /// The witnesses that cosigned it, of those that were asked for.
    public let witnesses: [VerifiedSignature]
    /// The earlier checkpoint with which the log begins, where the receipt has one.
    public let earlier: Checkpoint?
    /// Every event, in order.
    public let steps: [Step]
    /// The grade of the consent.
    public let grade: Grade
    /// The consent text, as it was shown.
    public let consent: String
    /// The script that was approved; nil for access without one.
    public let script: String?
    /// The fingerprint of the key with which the contact signed, over the statement; nil where nobody signed.
    public let signer: String?
    /// The statement that was signed.
    public let statement: String?
    /// The certificates of the passes, a line each.
    public let certificates: [String]
    /// What was kept.
    public let kept: [KeptText]

    init(
        _ receipt: Receipt,
        checkpoint: Checkpoint,
        earlier: Checkpoint?,
        witnesses: [VerifiedSignature],
        grade: Grade,
        signer: String?
    ) throws(ReceiptError) {
        let texts = receipt.texts
        guard let consent = texts(.consent).first else { throw ReceiptError(.document(.consent), "missing") }
        var kept: [KeptText] = []
        for list in texts(.kept) {
            do throws(LedgerError) { kept += try KeptText.list(parsing: list) } catch {
                throw ReceiptError(.document(.kept), error)
            }
        }
        request = receipt.request
        self.checkpoint = checkpoint
        self.witnesses = witnesses
        self.earlier = earlier
        steps = receipt.leaves.map { opened in
            Step(
                index: opened.proof.index,
                kind: opened.leaf.kind,
                minute: opened.leaf.minute,
                fields: opened.opening.fields
            )
        }
        self.grade = grade
        self.consent = consent
        self.signer = signer
        script = texts(.script).first
        statement = texts(.statement).first
        certificates = texts(.certificate)
        self.kept = kept
    }
}

extension ProvenReceipt {
    /// When the first session began, in minutes since 1970; nil where there was none.
    public var began: Int? { steps.first { $0.kind == "session.began" }?.minute }

    /// Whether the session used a login that the contact lent, and hence no certificate.
    public var isLeased: Bool { steps.contains { $0.kind == Receipt.leasedKind } }

    /// When the last session ended; nil where there was none, or it has not ended yet.
    public var ended: Int? {
        let endings: Set<String> = ["session.ended", "access.completed"]
        return steps.last { endings.contains($0.kind) }?.minute
    }
}

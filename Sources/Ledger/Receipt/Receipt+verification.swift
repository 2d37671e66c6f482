import Cryptography

extension Receipt {
    /// Checks the receipt, in the order of `docs/formats/receipt.md`, and returns what it proves.
    ///
    /// - Parameters:
    ///   - key: the ledger's key; its name is the log's.
    ///   - witnesses: keys of witnesses whose signatures under the checkpoint are to be checked and told.
    /// - Throws: ``ReceiptError``, which names the first part that is wrong.
    @discardableResult
    public func verify(key: VerifierKey, witnesses: [VerifierKey] = []) throws(ReceiptError) -> ProvenReceipt {
        do throws(LedgerError) {
            guard key.kind == .ed25519 else { throw LedgerError(.malformedKey, "\(key.name) is a witness's key") }
            _ = try note.verified(by: [key])
        } catch { throw ReceiptError(.signature, error) }
        let (checkpoint, cosigners) = try verifiedCheckpoint(key, witnesses)
        var last = -1
        for opened in leaves {
            let index = opened.proof.index
            guard index > last else { throw ReceiptError(.leaf(index), "leaves stand twice or out of order") }
            last = index
            do throws(LedgerError) {
                try verify(opened, in: checkpoint)
            } catch { throw ReceiptError(.leaf(index), error) }
        }
        let (approval, grade) = try verifiedApproval()
        try verifyDocuments()
        let signer = try verifiedSigner(of: approval, grade, in: checkpoint.origin)
        return try ProvenReceipt(
            self,
            checkpoint: checkpoint,
            earlier: verifiedEarlier(key, checkpoint),
            witnesses: cosigners,
            grade: grade,
            signer: signer
        )
    }

    private func verifiedCheckpoint(
        _ key: VerifierKey,
        _ witnesses: [VerifierKey]
    ) throws(ReceiptError) -> (Checkpoint, [VerifiedSignature]) {
        let signed = leaves[0].proof.checkpoint
        guard leaves.allSatisfy({ $0.proof.checkpoint.encoded.hasBytes(of: signed.encoded) }) else {
            throw ReceiptError(.checkpoint, "the proofs carry different checkpoints")
        }
        do throws(LedgerError) {
            let checkpoint = try Checkpoint(verifying: signed, keys: [key] + witnesses)
            return (checkpoint, try signed.verified(by: [key] + witnesses).filter { $0.time != nil })
        } catch { throw ReceiptError(.checkpoint, error) }
    }

    private func verify(_ opened: OpenedLeaf, in checkpoint: Checkpoint) throws(LedgerError) {
        let proof = InclusionProof(index: opened.proof.index, size: checkpoint.size, hashes: opened.proof.hashes)
        try proof.verify(leaf: opened.leaf.hash, root: checkpoint.root)
        try opened.opening.verify(opened.leaf)
        guard opened.opening[Receipt.requestField]?.hasBytes(of: String(request)) == true else {
            throw LedgerError(.malformedReceipt, "the event is not of request \(request)")
        }
    }

    private func verifiedApproval() throws(ReceiptError) -> (Opening, ProvenReceipt.Grade) {
        let approvals = leaves.filter { $0.leaf.kind == Receipt.approvedKind }
        guard approvals.count == 1 else {
            throw ReceiptError(.approval, "expected one event \(Receipt.approvedKind)")
        }
        guard let grade = approvals[0].opening[Receipt.gradeField].flatMap(ProvenReceipt.Grade.init(rawValue:)) else {
            throw ReceiptError(.approval, "its grade is unknown")
        }
        return (approvals[0].opening, grade)
    }

    /// Checks that leaves name exactly the documents that are there.
    private func verifyDocuments() throws(ReceiptError) {
        for kind in DocumentKind.allCases {
            var named: Set<String> = []
            for opened in leaves where opened.leaf.kind == kind.leafKind {
                let digest = opened.opening[kind.field] ?? ""
                if !digest.isEmpty {
                    named.insert(digest)
                } else if kind.isRequired {
                    throw ReceiptError(.document(kind), "leaf \(opened.proof.index) does not name it")
                }
            }
            for document in documents where document.kind == kind {
                guard named.remove(SHA256.digest(Array(document.text.utf8)).hex) != nil else {
                    throw ReceiptError(.document(kind), "no leaf names this text")
                }
            }
            guard named.isEmpty else { throw ReceiptError(.document(kind), "a leaf names a text that is missing") }
        }
    }

    private func verifiedEarlier(_ key: VerifierKey, _ later: Checkpoint) throws(ReceiptError) -> Checkpoint? {
        guard let earlier else { return nil }
        do throws(LedgerError) {
            let checkpoint = try Checkpoint(verifying: earlier.checkpoint, keys: [key])
            try earlier.proof.verify(earlierRoot: checkpoint.root, laterRoot: later.root)
            return checkpoint
        } catch { throw ReceiptError(.earlier, error) }
    }
}

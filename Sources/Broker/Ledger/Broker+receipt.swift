import Access
import Cryptography
import Foundation
import Ledger
import Store

extension [Event] {
    /// How often a receipt tells at the most that the consent text was shown.
    private static var mostShown: Int { 16 }

    /// What a receipt tells: not who looked on afterwards, which never ends, while a receipt has an end.
    fileprivate var steps: [Event] {
        let shown = Set(filter { $0.kind == .consentShown }.prefix(Self.mostShown).map(\.id))
        return filter { event in
            switch event.kind {
            case .accessViewed, .receiptFetched: false
            case .consentShown: shown.contains(event.id)
            default: true
            }
        }
    }
}

extension Broker {
    /// Writes the receipt of an approved request: its leaves laid open, the texts that they name, the newest checkpoint.
    ///
    /// - Parameter earlier: a checkpoint that somebody kept.
    /// - Throws: ``Refusal``: `wrongState` where nothing was approved, `invalidInput` for a checkpoint of another log.
    func receipt(ofRequest number: Int64, since earlier: String?, in rows: some Rows) throws -> ReceiptFile {
        guard let request = try rows.request(number) else {
            throw Refusal(.requestUnknown, ["request": String(number)])
        }
        guard let consent = try rows.consent(onRequest: number), consent.decision == .approved else {
            throw Refusal(.wrongState, ["state": request.state.rawValue, "event": "receipt"])
        }
        // A receipt tells what was laid down in one log, the approval's; what was added after a restore stands in another.
        let events = try rows.events(ofRequest: number).steps
        guard let approval = events.first(where: { $0.kind == .accessApproved })?.id,
            let log = try rows.log(ofEvent: approval)
        else { throw StoreError.missingRow }
        let signer = try store.identity.signer(ofLog: log.origin)
        let size = Int64(try rows.size(ofLog: log))
        var leaves: [Receipt.OpenedLeaf] = []
        for event in events where (log.firstEvent..<log.firstEvent + size).contains(event.id ?? 0) {
            let proof = try rows.proof(ofEvent: event.id ?? 0, in: log)
            leaves.append(Receipt.OpenedLeaf(try event.leaf(), event.opening, proof))
        }
        let receipt = try Receipt(
            request: Int(number),
            leaves: leaves,
            documents: try documents(of: consent, named: leaves, in: rows),
            earlier: try earlier.map { try self.earlier($0, log, signer, in: rows) },
            signedBy: signer
        )
        return ReceiptFile(request: number, text: receipt.encoded, key: signer.verifier.text)
    }

    /// The texts that these leaves name, and no others: what came after a restore is named in another log.
    private func documents(
        of consent: Consent,
        named leaves: [Receipt.OpenedLeaf],
        in rows: some Rows
    ) throws -> [Receipt.Document] {
        try documents(of: consent, in: rows).filter { document in
            let digest = SHA256.digest(Array(document.text.utf8)).hex
            let (kind, field) = (document.kind.leafKind, document.kind.field)
            return leaves.contains { $0.leaf.kind == kind && $0.opening[field] == digest }
        }
    }

    private func documents(of consent: Consent, in rows: some Rows) throws -> [Receipt.Document] {
        var documents = [
            Receipt.Document(.consent, consent.shownText),
            Receipt.Document(.script, String(decoding: consent.script, as: UTF8.self)),
        ]
        if let statement = consent.statement, let signature = consent.signature {
            documents.append(Receipt.Document(.statement, String(decoding: statement, as: UTF8.self)))
            documents.append(Receipt.Document(.signature, signature))
        }
        for pass in try rows.passes(ofRequest: consent.requestId) {
            documents.append(Receipt.Document(.certificate, pass.certificate))
        }
        var kept: Set<String> = []
        for collection in try rows.collections(ofRequest: consent.requestId) {
            let list = try rows.evidence(ofCollection: collection.id ?? 0).map(KeptText.init)
            // Two runs that kept the same are named by the same digest, and stand there once.
            if kept.insert(KeptText.document(list)).inserted {
                documents.append(Receipt.Document(.kept, KeptText.document(list)))
            }
        }
        return documents
    }

    private func earlier(
        _ text: String,
        _ log: LogRow,
        _ signer: NoteSigner,
        in rows: some Rows
    ) throws -> Receipt.Earlier {
        do {
            let note = try SignedNote(parsing: text)
            let checkpoint = try Checkpoint(verifying: note, keys: [signer.verifier])
            var tree = try rows.tree(ofLog: log)
            return Receipt.Earlier(checkpoint: note, proof: try tree.consistencyProof(from: checkpoint.size))
        } catch let error as LedgerError {
            throw Refusal(checkpoint: error)
        }
    }
}

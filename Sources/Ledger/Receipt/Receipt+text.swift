import Cryptography

extension Receipt {
    private static let header = "propusk-receipt/v1\n"

    /// The text that is signed.
    static func text(request: Int, leaves: [OpenedLeaf], documents: [Document], earlier: Earlier?) -> String {
        let body = CanonicalJSON.object([
            "documents": .array(
                documents.map { .object(["name": .string($0.kind.rawValue), "text": .string($0.text)]) }
            ),
            "earlier": earlier.map { earlier in
                .object([
                    "checkpoint": .string(earlier.checkpoint.encoded),
                    "proof": .array(earlier.proof.hashes.map { .string($0.base64) }),
                ])
            },
            "leaves": .array(
                leaves.map { opened in
                    .object([
                        "entry": .string(String(decoding: opened.leaf.bytes, as: UTF8.self)),
                        "opening": opened.opening.json,
                        "proof": .string(opened.proof.encoded),
                    ])
                }
            ),
            "request": .integer(request),
        ])
        return "\(header)\(body.text)\n"
    }

    /// Reads a receipt; it says nothing yet: ``verify(key:witnesses:)`` does.
    ///
    /// - Throws: ``ReceiptError`` with the part `form`.
    public init(parsing file: [UInt8]) throws(ReceiptError) {
        do throws(LedgerError) {
            try self.init(note: SignedNote(parsing: file))
        } catch { throw ReceiptError(.form, error) }
    }

    private init(note: SignedNote) throws(LedgerError) {
        let bytes = Array(note.text.utf8)
        guard note.signatures.count == 1, bytes.starts(with: Receipt.header.utf8) else {
            throw LedgerError(.malformedReceipt, "expected the header of version 1, and one signature")
        }
        let body = try CanonicalJSON(parsing: Array(bytes.dropFirst(Receipt.header.utf8.count).dropLast()))
        let values = try body.members(["documents", "leaves", "request"], optional: ["earlier"])
        guard let request = values["request"]?.integer, request > 0, let documents = values["documents"]?.array,
            let leaves = values["leaves"]?.array, (1...Receipt.mostLeaves).contains(leaves.count)
        else { throw LedgerError(.malformedReceipt, "its request, documents or leaves") }
        var opened: [OpenedLeaf] = []
        for leaf in leaves { opened.append(try OpenedLeaf(leaf)) }
        var read: [Document] = []
        for document in documents { read.append(try Document(document)) }
        var earlier: Earlier?
        if let json = values["earlier"] {
            let checkpoint = try Checkpoint(text: opened[0].proof.checkpoint.text)
            earlier = try Earlier(json, later: checkpoint.size)
        }
        self.init(request: request, leaves: opened, documents: read, earlier: earlier, note: note)
    }
}

extension Receipt.OpenedLeaf {
    fileprivate init(_ json: CanonicalJSON) throws(LedgerError) {
        let values = try json.members(["entry", "opening", "proof"])
        guard let entry = values["entry"]?.string, let opening = values["opening"], let proof = values["proof"]?.string
        else { throw LedgerError(.malformedReceipt, "a leaf's entry, opening or proof") }
        leaf = try Leaf(parsing: Array(entry.utf8))
        self.opening = try Opening(opening)
        self.proof = try LogProof(parsing: proof)
        guard self.proof.extra == nil else { throw LedgerError(.malformedReceipt, "a proof with extra data") }
    }
}

extension Receipt.Document {
    fileprivate init(_ json: CanonicalJSON) throws(LedgerError) {
        let values = try json.members(["name", "text"])
        guard let kind = values["name"]?.string.flatMap(DocumentKind.init(rawValue:)), let text = values["text"]?.string
        else { throw LedgerError(.malformedReceipt, "a document's name or text") }
        self.kind = kind
        self.text = text
    }
}

extension Receipt.Earlier {
    fileprivate init(_ json: CanonicalJSON, later: Int) throws(LedgerError) {
        let values = try json.members(["checkpoint", "proof"])
        guard let text = values["checkpoint"]?.string, let proof = values["proof"]?.array, proof.count < Int.bitWidth
        else { throw LedgerError(.malformedReceipt, "the earlier checkpoint or its proof") }
        checkpoint = try SignedNote(parsing: text)
        var hashes: [Digest] = []
        for hash in proof {
            guard let digest = hash.string.flatMap({ Base64.bytes(of: $0) }).flatMap({ Digest(bytes: $0) }) else {
                throw LedgerError(.malformedReceipt, "a hash of the consistency proof")
            }
            hashes.append(digest)
        }
        self.proof = ConsistencyProof(
            earlier: try Checkpoint(text: checkpoint.text).size,
            later: later,
            hashes: hashes
        )
    }
}

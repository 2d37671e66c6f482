import Cryptography

@testable import Ledger

/// A receipt that says something that the log does not have, under a good signature.
enum Lie: String, CaseIterable, Sendable {
    case anotherScript, noScript, twoTexts, anotherRequest, leafTwice, leavesOutOfOrder, openingOfAnother,
        proofOfAnother
    case leafBeyond, noApproval, twoApprovals, unknownGrade, noConsentNamed, passWithoutCertificate, keptOfNoForm
    case forkedEarlier, earlierOfAnotherLog, strangersEarlier, checkpointOfAnotherLog, twoCheckpoints, secondSignature
    case extraData, unknownDocument, unknownMember
    case statementDropped, signatureDropped, signedWithoutStatement, statementWithoutSignature, codeWithStatement
    case statementOfAnotherPlan, statementOfAnotherScript, statementOfAnotherRequest, statementOfAnotherInstance
    case statementForTheGate, statementOfNoForm, factTwice, signatureOfAnotherKey, signatureForAnotherPurpose
    case signatureOfAnotherText, signatureOfNoForm

    /// The file, and the part that a verifier names.
    func receipt() throws -> (file: [UInt8], part: ReceiptError.Part) {
        let signed = try signed
        var sample = try SampleReceipt(events(signed), signed)
        var checkpoint = try sample.checkpoint()
        var earlier: Receipt.Earlier?
        var request = 17
        var part = ReceiptError.Part.form
        let stranger = try Keys.signer("other.example", firstByte: 5)
        switch self {
        case .anotherScript:
            sample.documents[1] = Receipt.Document(.script, "rm -rf /\n")
            part = .document(.script)
        case .noScript:
            sample.documents.remove(at: 1)
            part = .document(.script)
        case .twoTexts:
            sample.documents.append(sample.documents[0])
            part = .document(.consent)
        case .anotherRequest:
            request = 18
            part = .leaf(1)
        case .noApproval, .twoApprovals, .unknownGrade: part = .approval
        case .noConsentNamed:
            sample.documents.remove(at: 0)
            part = .document(.consent)
        case .passWithoutCertificate:
            sample.documents.remove(at: 2)
            part = .document(.certificate)
        case .keptOfNoForm:
            sample.documents[3] = Receipt.Document(.kept, "[1]")
            part = .document(.kept)
        case .statementDropped, .signatureDropped:
            sample.documents.remove(at: self == .statementDropped ? 4 : 5)
            part = .document(self == .statementDropped ? .statement : .signature)
        case .signedWithoutStatement, .statementWithoutSignature, .codeWithStatement, .statementOfAnotherPlan,
            .statementOfAnotherScript, .statementOfAnotherRequest, .statementOfAnotherInstance, .statementForTheGate,
            .statementOfNoForm, .factTwice:
            part = .document(.statement)
        case .signatureOfAnotherKey, .signatureForAnotherPurpose, .signatureOfAnotherText, .signatureOfNoForm:
            part = .document(.signature)
        case .forkedEarlier:
            var other = MemoryLog(size: 5)
            other.append([])
            let forked = try Checkpoint(origin: PythonVectors.origin, size: 5, root: other.frontier.root)
            earlier = try Receipt.Earlier(checkpoint: forked.signed(by: Keys.log), proof: sample.earlier().proof)
            part = .earlier
        case .earlierOfAnotherLog:
            let foreign = try Checkpoint(origin: "other.example", of: MemoryLog(size: 5).frontier)
            earlier = try Receipt.Earlier(checkpoint: Keys.log.sign(foreign.text), proof: sample.earlier().proof)
            part = .earlier
        case .strangersEarlier:
            let root = try Checkpoint(text: sample.checkpoint(5).text).root
            let foreign = try Checkpoint(origin: "other.example", size: 5, root: root)
            earlier = try Receipt.Earlier(checkpoint: foreign.signed(by: stranger), proof: sample.earlier().proof)
            part = .earlier
        case .checkpointOfAnotherLog:
            checkpoint = try Checkpoint(origin: "other.example", of: sample.log.frontier).signed(by: stranger)
            part = .checkpoint
        default: break
        }
        var leaves = try sample.opened(under: checkpoint)
        switch self {
        case .leafTwice:
            leaves.insert(leaves[0], at: 0)
            part = .leaf(1)
        case .leavesOutOfOrder:
            leaves.swapAt(2, 3)
            part = .leaf(5)
        case .openingOfAnother:
            leaves[0] = Receipt.OpenedLeaf(leaves[0].leaf, leaves[3].opening, leaves[0].proof)
            part = .leaf(1)
        case .proofOfAnother:
            let proof = InclusionProof(index: 3, size: 13, hashes: leaves[0].proof.hashes)
            leaves[1] = Receipt.OpenedLeaf(leaves[1].leaf, leaves[1].opening, LogProof(proof, checkpoint: checkpoint))
            part = .leaf(3)
        case .leafBeyond:
            let proof = InclusionProof(index: 13, size: 13, hashes: leaves[5].proof.hashes)
            leaves[5] = Receipt.OpenedLeaf(leaves[5].leaf, leaves[5].opening, LogProof(proof, checkpoint: checkpoint))
            part = .leaf(13)
        case .twoCheckpoints:
            let again = try checkpoint.adding(Keys.witness.cosignature(of: Checkpoint(text: checkpoint.text), at: 1))
            leaves[2] = try sample.opened(under: again)[2]
            part = .checkpoint
        case .extraData:
            let proof = InclusionProof(index: 1, size: 13, hashes: leaves[0].proof.hashes)
            let extra = LogProof(extra: [1], proof, checkpoint: checkpoint)
            leaves[0] = Receipt.OpenedLeaf(leaves[0].leaf, leaves[0].opening, extra)
        default: break
        }
        var text = Receipt.text(request: request, leaves: leaves, documents: sample.documents, earlier: earlier)
        if self == .unknownDocument { text = text.replacing(#""name":"script""#, with: #""name":"skript""#) }
        if self == .unknownMember { text = text.replacing(#""request":17}"#, with: #""request":17,"version":1}"#) }
        var note = try Keys.log.sign(text)
        if self == .secondSignature { note = note.adding(try stranger.sign(text).signatures[0]) }
        return (Array(note.encoded.utf8), part)
    }

    /// What the log has.
    private func events(_ signed: SignedSample?) throws -> SampleReceipt.Events {
        var events = SampleReceipt.events(grade: self == .codeWithStatement ? "code" : "signed", signed)
        switch self {
        case .noApproval: events[1].kind = "access.declined"
        case .twoApprovals: events.append(events[1])
        case .unknownGrade: events[1].fields[1] = .init("grade", "verbal")
        case .noConsentNamed: events[1].fields.remove(at: 2)
        case .passWithoutCertificate: events[2].fields.remove(at: 1)
        case .keptOfNoForm: events[4].fields[0] = .init("kept", SampleReceipt.digest("[1]"))
        case .statementWithoutSignature: events[1].fields.removeAll { $0.name == "signer" }
        case .signatureOfAnotherKey:
            events[1].fields.removeAll { $0.name == "signer" }
            events[1].fields.append(.init("signer", try SignedSample().signer))
        default: break
        }
        return events
    }

    /// What the contact is said to have signed.
    private var signed: SignedSample? {
        get throws {
            switch self {
            case .signedWithoutStatement: return nil
            case .statementOfAnotherPlan:
                return try SignedSample(SignedSample.statement(["plan": SampleReceipt.digest("id\n")], script: "id\n"))
            case .statementOfAnotherScript: return try SignedSample(SignedSample.statement(script: "id\n"))
            case .statementOfAnotherRequest:
                return try SignedSample(SignedSample.statement(["request": "170 of 2026-11-22 21:59:55 UTC"]))
            case .statementOfAnotherInstance:
                let text = SignedSample.statement(["origin": "ledger.example"])
                return try SignedSample(text, namespace: "consent@ledger.example")
            case .statementForTheGate: return try SignedSample(SignedSample.statement(["grade": "held"]))
            case .statementOfNoForm: return try SignedSample(SampleReceipt.script)
            case .factTwice: return try SignedSample(SignedSample.statement(["machine": "srv-1c\nmachine: srv-2"]))
            case .signatureOfAnotherKey: return try SignedSample(firstByte: 96)
            case .signatureForAnotherPurpose: return try SignedSample(namespace: "file")
            case .signatureOfAnotherText: return try SignedSample(signing: SampleReceipt.script)
            case .signatureOfNoForm:
                var signed = try SignedSample()
                signed.signature = signed.signature.replacing("SSH SIGNATURE", with: "SIGNATURE")
                return signed
            default: return try SignedSample()
            }
        }
    }
}

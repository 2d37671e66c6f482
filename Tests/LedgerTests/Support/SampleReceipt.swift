import Cryptography
import Ledger

/// A log with one request among strangers' events, and what its receipt is made of.
struct SampleReceipt {
    static let consent = "Разрешаю: srv-1c, 60 минут.\n\u{2014} план \u{1}\\ \"x\"\n"
    static let script = "#!/bin/sh\nid -un\n"
    static let certificate = "ssh-ed25519-cert-v01@openssh.com AAAA propusk/t42/r17/p1"
    static let kept = KeptText.document([
        KeptText(probe: "version", status: "done", digest: SHA256.digest(Array("8.3\n".utf8)), redactions: 2),
        KeptText(probe: "log", status: "refused", digest: nil, redactions: 0),
    ])

    var log = MemoryLog()
    var leaves: [(leaf: Leaf, opening: Opening, index: Int)] = []
    var documents = [
        Receipt.Document(.consent, consent), Receipt.Document(.script, script),
        Receipt.Document(.certificate, certificate), Receipt.Document(.kept, kept),
    ]

    static func digest(_ text: String) -> String { SHA256.digest(Array(text.utf8)).hex }

    typealias Events = [(kind: String, fields: [LedgerEvent.Field])]

    /// The events of request 17, as the broker records them.
    static func events(grade: String = "signed", _ signed: SignedSample?) -> Events {
        [
            ("access.requested", [.init("machine", "srv-1c"), .init("reason", "Не входит", isPersonal: true)]),
            (
                "access.approved",
                [
                    .init("contact", "boss@example.ru", isPersonal: true), .init("grade", grade),
                    .init("consent", digest(consent)), .init("plan", digest(script)),
                ] + (signed?.fields ?? [])
            ),
            ("pass.issued", [.init("serial", "4294967297"), .init("certificate", digest(certificate))]),
            ("session.began", []),
            ("collection.attached", [.init("kept", digest(kept))]),
            ("access.completed", []),
        ]
    }

    /// A log in which a contact signed.
    init() throws {
        let signed = try SignedSample()
        try self.init(SampleReceipt.events(signed), signed)
    }

    /// A log with these events, and a receipt with these documents of a signature.
    init(_ events: Events, _ signed: SignedSample?) throws {
        documents += signed?.documents ?? []
        for (number, event) in events.enumerated() {
            log.append(Array("entry \(number)".utf8))
            let fields = event.fields + [.init("request", "17")]
            let sealed = try LedgerEvent(kind: event.kind, minute: 29_384_756 + number, fields: fields)
                .sealed(Randomness { count in (0..<count).map { UInt8(number * 16 + $0) } })
            leaves.append((sealed.leaf, sealed.opening, log.frontier.size))
            log.append(sealed.leaf.bytes)
        }
        log.append(Array("the last".utf8))
    }

    func checkpoint(_ size: Int? = nil) throws -> SignedNote {
        var tree = log.tree(size)
        return try Checkpoint(origin: PythonVectors.origin, size: tree.size, root: tree.root()).signed(by: Keys.log)
    }

    func opened(under checkpoint: SignedNote) throws -> [Receipt.OpenedLeaf] {
        var tree = log.tree()
        return try leaves.map { leaf, opening, index in
            Receipt.OpenedLeaf(leaf, opening, LogProof(try tree.inclusionProof(of: index), checkpoint: checkpoint))
        }
    }

    func earlier(_ size: Int = 5) throws -> Receipt.Earlier {
        var tree = log.tree()
        return try Receipt.Earlier(checkpoint: checkpoint(size), proof: tree.consistencyProof(from: size))
    }

    func receipt() throws -> Receipt {
        try Receipt(
            request: 17,
            leaves: opened(under: checkpoint()),
            documents: documents,
            earlier: earlier(),
            signedBy: Keys.log
        )
    }
}

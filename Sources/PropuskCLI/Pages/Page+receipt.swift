import Wording

extension Page {
    /// Says that a receipt holds, and what it proves.
    mutating func add(_ receipt: VerifiedReceipt) {
        add(label(.receiptHolds))
        add([
            (label(.request), String(receipt.request)),
            (label(.grade), receipt.grade),
            (label(.signedWith), receipt.signer),
            (label(.lent), receipt.isLeased ? label(.yes) : nil),
            (label(.began), receipt.beganAt.map { words.moment($0) }),
            (label(.endedAt), receipt.endedAt.map { words.moment($0) }),
            (label(.answered), String(receipt.answered)),
            (label(.redactions), String(receipt.redactions)),
            (label(.checkpoint), "\(receipt.origin)\n\(receipt.size)\n\(receipt.root)"),
            (label(.earlierCheckpoint), receipt.earlierSize.map { String($0) }),
            (label(.ledgerKey), receipt.key),
        ])
        addGap()
        addTable(
            [.number, .since, .event],
            receipt.steps.map { [String($0.place), words.moment($0.at), words.eventTitle(kind: $0.kind)] }
        )
        for certificate in receipt.certificates {
            addTitle(label(.certificate))
            add(certificate)
        }
    }
}

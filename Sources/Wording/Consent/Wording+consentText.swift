public import Access

extension Wording {
    /// The consent as plain text: all that the page shows, in the same order, the script at the end.
    ///
    /// The text is deterministic: the same document, language and zone give the same bytes. It is what a terminal shows
    /// and what is kept with the decision. Commands and the script are verbatim, each line behind a bar.
    public func consentText(_ document: ConsentDocument) -> String {
        var text = TextLayout()
        text.heading(self[.consentTitle], " · \(quotation(document.origin))")
        text.paragraph(self[.consentLead])
        text.heading(self[.factsTitle])
        text.facts(facts(of: document) + [(self[.digest], document.planDigest)])
        if document.state != .requested { state(of: document, in: &text) }
        text.heading(self[.wordsTitle])
        text.paragraph(self[.wordsNote])
        text.quotation(self[.subject], quotation(document.subject))
        text.quotation(self[.reason], quotation(document.reason))
        for input in document.inputs { text.quotation(label(of: input), value(of: input)) }
        probes(of: document, in: &text)
        text.heading(self[.howTitle])
        text.list(howItRuns(under: document.grade, isGated: document.isGated, mayLend: document.mayLend))
        text.heading(self[.gradeTitle], ": \(grade(document.grade).name)")
        text.paragraph(gradeExplanation(of: document))
        if let held = document.held { describe(held, of: document, in: &text) }
        if let signing = document.signing { describe(signing, of: document, in: &text) }
        text.heading(self[.dataTitle])
        text.list(dataHandling)
        text.heading(self[.rightsTitle])
        text.list(rights(lapsing: moment(document.lapsesAt)))
        text.heading(self[.riskTitle])
        text.paragraph(risk(under: document.grade, isGated: document.isGated))
        text.heading(self[.scriptTitle])
        text.paragraph(
            "\(self[.scriptNote]) \(scriptName(for: document)), \(size(bytes: document.script.utf8.count))."
        )
        text.facts([
            (self[.digest], document.planDigest), (self[.digestStart], String(document.planDigest.prefix(6))),
            (self[.runner], quotation(document.runner)),
        ])
        if document.isForWindows {
            text.paragraph(self[.byHandWindows])
            text.verbatim(byHandCommand(for: document))
        }
        text.verbatim(document.script)
        return text.text
    }

    private func state(of document: ConsentDocument, in text: inout TextLayout) {
        var facts = [(label: self[.state], value: state(document.state))]
        if let decider = document.decidedBy { facts.append((self[.decidedBy], quotation(decider))) }
        text.facts(facts)
        text.paragraph(explanation(of: document.state))
    }

    private func probes(of document: ConsentDocument, in text: inout TextLayout) {
        let running = document.probes.count { !$0.isStruck }
        text.heading(self[.probesTitle], ": \(count(running, .probe))")
        text.paragraph(self[.probesNote])
        for (index, probe) in document.probes.enumerated() {
            text.line()
            text.paragraph("\(index + 1). \(quotation(probe.id)): \(self(probe.sentence))")
            guard !probe.isStruck else {
                text.paragraph("\(self[.struck]).", indent: "   ")
                continue
            }
            text.line(
                "   \(sensitivity(probe.sensitivity)); \(self[.clause].lowercased()) \(quotation(probe.clause)); "
                    + "\(self[.limits].lowercased()): \(limits(of: probe))"
            )
            text.paragraph("\(keeping(probe.keep, hiding: probe.redact)).", indent: "   ")
            text.verbatim(probe.command, indent: "   ")
        }
    }

    /// The statement itself is not repeated: its end depends on when it is shown, and the script stands below.
    private func describe(
        _ signing: ConsentDocument.Signing,
        of document: ConsentDocument,
        in text: inout TextLayout
    ) {
        text.heading(self[.signTitle])
        if signing.isDemanded { text.paragraph(self[.signDemanded]) }
        guard !signing.keys.isEmpty else { return text.paragraph(self[.signNoKeys]) }
        text.facts(signing.keys.map { (self[.signKeys], $0) })
        text.line("  \(self[.signRun]):")
        let name = statementName(ofRequest: document.request)
        text.verbatim("propusk consent show LINK --statement > \(name)", indent: "  ")
        text.verbatim(signCommand(for: document, namespace: signing.namespace), indent: "  ")
    }

    private func describe(_ held: ConsentDocument.HeldPass, of document: ConsentDocument, in text: inout TextLayout) {
        text.facts([
            (self[.heldKey], held.publicKey), (self[.principal], held.principal), (self[.keyId], held.keyId),
            (self[.serial], String(held.serial)), (self[.heldAuthority], held.authorityFingerprint),
        ])
        text.line("  \(self[.heldCommand]):")
        text.verbatim(held.forceCommand, indent: "  ")
        text.line("  \(self[.heldRun]):")
        text.verbatim(approveCommand(for: document), indent: "  ")
    }
}

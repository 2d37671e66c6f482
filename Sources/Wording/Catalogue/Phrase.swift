/// A label or a sentence of pages, messages and the command line.
///
/// A raw value is the name under which the templates of the pages know the phrase.
public enum Phrase: String, Sendable, CaseIterable {
    // MARK: What a consent is about.
    case client, contact, agent, actor, ticket, request, machine, address, user, hostKey, confirmed, clock, scope,
        collection,
        files, interactive, duration, fromApproval, asked, requestedAt, lapsesAt, profile, runner, digest,
        digestStart, grade, state, serial, keyId, principal, subject, reason

    // MARK: The text that is read before a decision.
    case consentTitle, consentLead, factsTitle, wordsTitle, wordsNote, probesTitle, probesNote, command, clause,
        limits, sensitivityPublic, sensitivityInternal, sensitivityPersonal, strike, struck, narrowTitle, narrowNote,
        minutesField, narrowButton, narrowed, widenLink, scriptTitle, scriptNote, scriptDownload, howTitle,
        gradeTitle, dataTitle, rightsTitle, riskTitle

    // MARK: The form, and what is said around it.
    case decideTitle, approveTitle, approveNote, roadTitle, roadDirect, roadByHand, codeField, codeNote,
        approveButton, declineTitle, declineNote, declineButton, heldTitle, heldNote, heldKey, heldAuthority,
        heldCommand, heldDownload, heldRun, certificateField, certificateNote, signTitle, signNote, signDemanded,
        signKeys, signNoKeys, signDownload, signRun, signatureField, roadLease, leaseTitle, leaseNote, loginField,
        passwordField, terminalTitle, terminalNote,
        decidedTitle, closedTitle, decidedBy, fixNarrowing, refusedTitle, nothingHappened

    // MARK: Watching, stopping, sending a result.
    case followTitle, followKeep, nowTitle, expiresAt, endedAt, failure, advice, refresh, refreshNote, stopTitle,
        stopNote,
        stopByHandNote,
        stopButton, byHandTitle, byHandGet, byHandRun, byHandRunWindows, byHandWindows, byHandSend, byHandRead,
        attachField, attachNote, attachButton,
        resultTitle, noResult, road, roadDirectDone, roadByHandDone, roadDialOutDone, origin, originMeasured,
        originClaimed, originUnverified, began, took, answered, unanswered, redactions, incomplete, kept,
        emptyAnswer, passTitle, noPass, lent, approvedPlan, removeNote, receiptTitle, receiptNote, receiptDownload

    // MARK: What a client confirms of its own records.
    case enteredTitle, confirmTitle, confirmButton, refuseTitle, refuseNote, refuseButton

    // MARK: What every page needs.
    case otherLanguage, skip, notFoundTitle, notFoundText, brokenTitle, brokenText, staleForm, staleFormHint,
        badForm, formTooLarge, footer
}

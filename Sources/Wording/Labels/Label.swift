import Access

/// A label or a sentence that only the command line has; what pages and messages say as well is a ``Phrase``.
public enum Label: String, Sendable, CaseIterable {
    // Labels of tables and lines.
    case added, next, locked, unlocked, none, name, role, fingerprint, tariff, since, client, email, approves, language
    case yes, no, mayApprove, mayNotApprove, address, account, held, number, ticket, subject, state, machine, profile
    case agent, open, openedAt, contact, version, origin, runsSince, openRequests, liveSessions, waitingMessages
    case lastMailError, agents, machines, approveScript, inputs, probes, title

    case commands, enrolment, enteredBy, lent, changed, removed, waitsForConfirmation

    // Parts of a ticket and a request.
    case fields, field, measured, claimed, unverified, verdict, factServer, factMobile, factMachine,
        value, worth, advice
    case collection, timeline, request, reason, minutes, plan, failure, decision, approved, declined, grade, serial
    case keyId, authority, road, began, duration, answered, unknown, incomplete, redactions, exitStatus, strikes
    case expiresAt, lapsesAt, endedAt, followHandle, keepFollowHandle, awaitsResult, noRequests, noise, violations

    // A ticket by the regulation.
    case messages, nothingMissing, assignee, due, level, missing, files, drafts, topic,
        covered, notCovered, category, tags, participants, sender, notConfirmed, clocks,
        outOfTurn, deferral, release, mergedInto, channel, page, clock, firstReaction,
        additionalInformation, running, paused, inTime, late, reacted, size, file,
        note, draftKept, by

    // Findings.
    case findings, because, evidence, lacking, proposal, reply, before, after, change, check, results, facts, decidedBy

    // Search and knowledge.
    case nothingFound, listGoesOn, searchCutShort, retired, clause, text, fittingArticles

    // Tariffs, contracts, the calendar, releases and reports.
    case tariffVersion, reactionLimit, categories, clients, example, movedDeadlines, filesFor, contract
    case contractNotBegun, contractOver, published, who, publication, withdrawnBy
    case reactions, median, worst, withoutTariff, reactedAt
    case line, dryRun, rows, clientsAdded, clientsChanged, contactsAdded, partnersAdded

    // The ledger.
    case event, ledgerKey, leaves, ledgerIsWhole, ledgerIsBroken, receiptHolds
    case dataFolder, ledger, previousLedger, serialEpoch
    case loginsCovered, loginsUncovered, loginsRepeated, loginsOfOthers
    case signedWith, checkpoint, earlierCheckpoint, certificate
    case loginsOfStrangers, loginsOtherCommand, loginsUnreadable, loginsWithoutCommand

    // Profiles.
    case profiles, refusedProfiles, roots, conclusions, what, expected, found, testsPassed, testsFailed

    // Questions and answers.
    case askOrigin, askPublicURL, askGateway, askSender, notUnderstood, askCode, askPassword, askDigest, error, hint
}

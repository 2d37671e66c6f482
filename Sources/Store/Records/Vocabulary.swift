/// What a contact decided.
public enum Decision: String, Codable, Sendable {
    /// Yes, perhaps narrowed.
    case approved
    /// No.
    case declined
}

/// How a plan reached the machine.
public enum Road: String, Codable, Sendable {
    /// The broker connected to the machine's sshd.
    case direct
    /// The client's machine connected to the broker.
    case dialOut = "dial-out"
    /// The client ran the script and sent the result.
    case byHand = "by hand"
    /// None: a file of the ticket was read as the answer to a question.
    case file
}

/// What a fact is worth.
public enum Origin: String, Codable, Sendable {
    /// Read by the broker, in a session that it opened itself.
    case measured
    /// Told by the client, or in a result that the client sent.
    case claimed
    /// In a result whose plan is not the one that was shown.
    case unverified
}

/// The kinds of event.
public enum EventKind: String, Codable, Sendable, CaseIterable {
    case agentAdded = "agent.added"
    case agentChanged = "agent.changed"
    case agentLocked = "agent.locked"
    case agentUnlocked = "agent.unlocked"
    case clientAdded = "client.added"
    case clientChanged = "client.changed"
    case clientPartnerAdded = "client.partner-added"
    case clientPartnerRemoved = "client.partner-removed"
    case tariffAdded = "tariff.added"
    case tariffChanged = "tariff.changed"
    case calendarPublished = "calendar.published"
    case releaseRegistered = "release.registered"
    case contactAdded = "contact.added"
    case contactChanged = "contact.changed"
    case contactKeyAdded = "contact.key-added"
    case contactKeyRemoved = "contact.key-removed"
    case enrolmentEntered = "enrolment.entered"
    case enrolmentConfirmed = "enrolment.confirmed"
    case enrolmentRefused = "enrolment.refused"
    case enrolmentReplaced = "enrolment.replaced"
    case enrolmentLapsed = "enrolment.lapsed"
    case machineAdded = "machine.added"
    case machineChanged = "machine.changed"
    case clockMeasured = "machine.clock-measured"
    case machineLocked = "machine.locked"
    case machineUnlocked = "machine.unlocked"
    case ticketOpened = "ticket.opened"
    case ticketAcknowledged = "ticket.acknowledged"
    case ticketWritten = "ticket.client-wrote"
    case ticketReplied = "ticket.replied"
    case ticketNoted = "ticket.noted"
    case ticketWaits = "ticket.waits"
    case ticketResumed = "ticket.resumed"
    case ticketDeferred = "ticket.deferred"
    case ticketClosed = "ticket.closed"
    case ticketReopened = "ticket.reopened"
    case ticketMerged = "ticket.merged"
    case ticketAssigned = "ticket.assigned"
    case ticketClassified = "ticket.classified"
    case ticketRaised = "ticket.raised"
    case ticketLowered = "ticket.lowered"
    case ticketFiledFor = "ticket.filed-for"
    case ticketTagged = "ticket.tagged"
    case ticketClaimed = "ticket.claimed"
    case ticketFileAdded = "ticket.file-added"
    case ticketFileRead = "ticket.file-read"
    case ticketParticipantAdded = "ticket.participant-added"
    case ticketIdentityAsked = "ticket.identity-asked"
    case ticketIdentityConfirmed = "ticket.identity-confirmed"
    case ticketWarned = "ticket.warned"
    case ticketOverdue = "ticket.overdue"
    case clockFinished = "clock.finished"
    case clockMoved = "clock.moved"
    case accessRequested = "access.requested"
    case consentShown = "consent.shown"
    case codeRefused = "code.refused"
    case codeBurnt = "code.burnt"
    case accessApproved = "access.approved"
    case accessDeclined = "access.declined"
    case accessWithdrawn = "access.withdrawn"
    case accessLapsed = "access.lapsed"
    case accessExpired = "access.expired"
    case accessRevoked = "access.revoked"
    case accessFailed = "access.failed"
    case accessCompleted = "access.completed"
    case passIssued = "pass.issued"
    case secretLeased = "secret.leased"
    case sessionBegan = "session.began"
    case scriptStarted = "session.script-started"
    case sessionFailed = "session.failed"
    case sessionEnded = "session.ended"
    case collectionAttached = "collection.attached"
    case findingsProposed = "finding.proposed"
    case findingAccepted = "finding.accepted"
    case findingDismissed = "finding.dismissed"
    case accessViewed = "access.viewed"
    case receiptFetched = "receipt.fetched"
    case messageHandedOver = "message.handed-over"
    case messageDropped = "message.dropped"
    case articleAdded = "article.added"
    case articleChanged = "article.changed"
    case articleRetired = "article.retired"
    case cannedAdded = "canned.added"
    case cannedRetired = "canned.retired"
    case instanceConfigured = "instance.configured"
    case logBegan = "log.began"
}

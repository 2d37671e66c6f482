import Access

extension Refusal {
    /// The HTTP status that a refusal is answered with (docs/api.md).
    var status: Int {
        switch code {
        case .notPermitted: 403
        case .agentUnknown, .clientUnknown, .contactUnknown, .machineUnknown, .ticketUnknown, .requestUnknown,
            .profileUnknown, .tariffUnknown, .handleUnknown, .probeUnknown, .enrolmentUnknown, .articleUnknown,
            .cannedUnknown, .queueEmpty, .findingUnknown, .collectionUnknown,
            .fileUnknown:
            404
        case .wrongState, .alreadyExists, .planChanged, .codeUsed, .enrolmentOver, .machineBusy, .ticketClosed,
            .ticketClosedAlready, .ticketNotClosed, .ticketNotWaiting, .identityConfirmed, .identityOver,
            .findingDecided:
            409
        case .codeThrottled, .tooManyDecisions: 429
        case .storageUnavailable, .clockWentBack: 503
        default: 422
        }
    }
}

import Access
import HTTPTypes

extension Refusal.Code {
    /// The HTTP status of a refusal, the same on every HTTP face.
    var status: HTTPResponse.Status {
        switch self {
        case .notPermitted: .forbidden
        case .agentUnknown, .clientUnknown, .contactUnknown, .machineUnknown, .ticketUnknown, .requestUnknown,
            .profileUnknown, .tariffUnknown, .handleUnknown, .probeUnknown, .enrolmentUnknown, .articleUnknown,
            .cannedUnknown, .queueEmpty, .findingUnknown, .collectionUnknown,
            .fileUnknown:
            .notFound
        case .wrongState, .alreadyExists, .planChanged, .codeUsed, .enrolmentOver, .machineBusy, .ticketClosed,
            .ticketClosedAlready, .ticketNotClosed, .ticketNotWaiting, .identityConfirmed, .identityOver,
            .findingDecided:
            .conflict
        case .codeThrottled, .tooManyDecisions: .tooManyRequests
        case .storageUnavailable, .clockWentBack: .serviceUnavailable
        case .agentLocked, .actingAgentMissing, .contactMayNotApprove, .noApprovingContact, .machineLocked,
            .machineHasNoAddress, .machineOfOtherClient, .invalidName, .invalidText, .invalidEmail, .invalidAddress,
            .invalidKey, .invalidUser, .invalidDuration, .invalidInput, .invalidDate, .invalidProfile,
            .unsupportedPlatform, .codeWrong, .codeMissing, .planEmpty, .consentWidened, .certificateRefused,
            .certificateMissing, .certificateNotWanted, .signatureMissing, .signatureRefused, .statementOver,
            .signatureNotWanted, .leaseNotTaken, .leaseOfOtherAccount,
            .ticketOfOtherClient, .mergedWithItself, .identityNotConfirmed, .contactOfOtherClient, .draftMissing,
            .tariffRefused, .contractRefused, .calendarRefused, .tableRefused,
            .calendarYearMissing, .fileTooLarge, .resultUnreadable, .questionUnreadable, .resultTooLarge,
            .searchRefused, .collectionsOfTwoMachines, .libraryRefused:
            .unprocessableContent
        }
    }
}

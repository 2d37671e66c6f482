import Access
import HTTPTypes

extension Refusal.Code {
    /// The HTTP status of a refusal, the same on every HTTP face.
    var status: HTTPResponse.Status {
        switch self {
        case .notPermitted: .forbidden
        case .agentUnknown, .clientUnknown, .contactUnknown, .machineUnknown, .ticketUnknown, .requestUnknown,
            .profileUnknown, .tariffUnknown, .handleUnknown, .probeUnknown:
            .notFound
        case .wrongState, .alreadyExists, .planChanged, .codeUsed: .conflict
        case .codeThrottled: .tooManyRequests
        case .storageUnavailable: .serviceUnavailable
        case .agentLocked, .actingAgentMissing, .contactMayNotApprove, .noApprovingContact, .machineLocked,
            .machineHasNoAddress, .machineOfOtherClient, .invalidName, .invalidText, .invalidEmail, .invalidAddress,
            .invalidKey, .invalidUser, .invalidDuration, .invalidInput, .invalidDate, .invalidProfile,
            .unsupportedPlatform, .codeWrong, .codeMissing, .planEmpty, .consentWidened, .certificateRefused,
            .certificateMissing, .certificateNotWanted, .signatureMissing, .signatureRefused, .statementOver,
            .resultUnreadable, .resultTooLarge, .libraryRefused:
            .unprocessableContent
        }
    }
}

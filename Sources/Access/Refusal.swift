/// A rule's "no", as data: a code and the values that its wording needs.
///
/// Words are made in one place, `Wording`, in the reader's language; equality of codes keeps tests short.
public struct Refusal: Error, Codable, Hashable, Sendable {
    /// Which rule refused.
    public enum Code: String, Codable, Sendable, CaseIterable {
        case notPermitted
        case agentUnknown, agentLocked, actingAgentMissing
        case clientUnknown, contactUnknown, contactMayNotApprove, noApprovingContact
        case machineUnknown, machineLocked, machineHasNoAddress, machineOfOtherClient
        case ticketUnknown, requestUnknown, profileUnknown, tariffUnknown, handleUnknown
        case alreadyExists
        case invalidName, invalidText, invalidEmail, invalidAddress, invalidKey, invalidUser, invalidDuration
        case invalidInput, invalidDate, invalidProfile, unsupportedPlatform
        case ticketClosed, ticketClosedAlready, ticketNotClosed, ticketNotWaiting, ticketOfOtherClient, mergedWithItself
        case identityNotConfirmed, identityConfirmed, identityOver, contactOfOtherClient, queueEmpty, draftMissing,
            fileUnknown, fileTooLarge, calendarYearMissing, clockWentBack
        case tariffRefused, contractRefused, calendarRefused, tableRefused
        case wrongState
        case codeWrong, codeUsed, codeThrottled, codeMissing, tooManyDecisions
        case planChanged, planEmpty, probeUnknown, consentWidened
        case certificateRefused, certificateMissing, certificateNotWanted
        case signatureMissing, signatureNotWanted, signatureRefused, statementOver
        case leaseNotTaken, leaseOfOtherAccount
        case enrolmentUnknown, enrolmentOver, machineBusy
        case resultUnreadable, resultTooLarge, questionUnreadable
        case searchRefused, articleUnknown, cannedUnknown
        case findingUnknown, findingDecided, collectionUnknown, collectionsOfTwoMachines
        case storageUnavailable
        case libraryRefused
    }

    /// Which rule refused.
    public var code: Code
    /// What the wording needs: names, numbers, limits. Never a secret.
    public var context: [String: String]

    /// A refusal with the values its wording needs.
    public init(_ code: Code, _ context: [String: String] = [:]) {
        self.code = code
        self.context = context
    }
}

extension Refusal: CustomStringConvertible {
    /// For logs and test failures; people read what `Wording` makes of it.
    public var description: String {
        let details = context.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return ([code.rawValue] + details).joined(separator: " ")
    }
}

import Access
import Testing

@testable import API

@Suite struct RefusalStatusTests {
    @Test(arguments: Refusal.Code.allCases) func `Every refusal has a status that says whose turn it is`(
        code: Refusal.Code
    ) {
        let status = Refusal(code).status
        switch code {
        case .notPermitted: #expect(status == 403)
        case .wrongState, .alreadyExists, .planChanged, .codeUsed, .enrolmentOver, .machineBusy, .ticketClosed,
            .ticketClosedAlready, .ticketNotClosed, .ticketNotWaiting, .identityConfirmed, .identityOver,
            .findingDecided:
            #expect(status == 409)
        case .codeThrottled, .tooManyDecisions: #expect(status == 429)
        case .storageUnavailable, .clockWentBack: #expect(status == 503)
        case .queueEmpty: #expect(status == 404)
        case let unknown where unknown.rawValue.hasSuffix("Unknown"): #expect(status == 404)
        default: #expect(status == 422)
        }
    }

    @Test func `A refusal comes back from its answer`() {
        let answer = ErrorAnswer(code: "codeWrong", context: ["a": "b"], message: "no")
        #expect(answer.refusal == Refusal(.codeWrong, ["a": "b"]))
        #expect(ErrorAnswer(code: "internal", message: "no").refusal == nil)
    }
}

import Access
import HTTPTypes
import Wording

/// What stands at the top of a page when something was not accepted.
struct Notice: Sendable {
    /// The answer's status.
    var status: HTTPResponse.Status
    /// What was refused and why.
    var message: String
    /// What to do.
    var hint: String?

    init(status: HTTPResponse.Status, message: String, hint: String?) {
        self.status = status
        self.message = message
        self.hint = hint
    }

    init(_ refusal: Refusal, in words: Wording) {
        let worded = words.refusal(refusal)
        self.init(status: refusal.code.status, message: worded.message, hint: worded.hint)
    }
}

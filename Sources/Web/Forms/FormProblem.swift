import HTTPTypes
import Wording

/// Why a form was not taken, before any rule of the product was asked.
enum FormProblem: Error {
    /// The token against forged forms is missing or doesn't fit.
    case stale
    /// The body is no form.
    case unreadable
    /// The body is longer than any form of these pages.
    case tooLarge

    /// The answer's status.
    var status: HTTPResponse.Status {
        switch self {
        case .stale: .forbidden
        case .unreadable: .badRequest
        case .tooLarge: .contentTooLarge
        }
    }

    /// What is said about it.
    func notice(in words: Wording) -> Notice {
        switch self {
        case .stale: Notice(status: status, message: words[.staleForm], hint: words[.staleFormHint])
        case .unreadable: Notice(status: status, message: words[.badForm], hint: nil)
        case .tooLarge: Notice(status: status, message: words[.formTooLarge], hint: nil)
        }
    }
}

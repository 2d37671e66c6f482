import API
import Access
import Foundation
import Store

/// Why a command did not do what it was asked: an exit status, and words.
struct CommandFailure: Error, Hashable {
    /// Exit statuses, part of the command line's contract.
    enum Status: Int32 {
        /// Something broke.
        case failed = 1
        /// A rule said no.
        case refused = 3
        /// The command line makes no sense (`EX_USAGE` of sysexits.h).
        case usage = 64
    }

    let status: Status
    /// What failed, on what, why; lower case, no full stop.
    let message: String
    /// What to do about it.
    let hint: String?
    /// The answer for programs.
    let answer: ErrorAnswer

    init(_ status: Status, _ message: String, hint: String? = nil, code: String? = nil, context: [String: String] = [:])
    {
        self.status = status
        self.message = message
        self.hint = hint
        let code = code ?? (status == .usage ? "usage" : status == .refused ? "refused" : "failed")
        answer = ErrorAnswer(code: code, context: context, message: message, hint: hint)
    }

    /// A refusal in the words of a language.
    init(_ refusal: Refusal, message: String, hint: String?) {
        // A full disk is no rule.
        let status: Status = refusal.code == .storageUnavailable ? .failed : .refused
        self.init(status, message, hint: hint, code: refusal.code.rawValue, context: refusal.context)
    }

    /// An error of a module below as a failure of the command; nil for those of the argument parser.
    init?(_ error: any Error) {
        switch error {
        case let failure as CommandFailure:
            self = failure
        case .refused(let refusal, let message, let hint) as APIClientError:
            self.init(refusal, message: message, hint: hint)
        case .failed(_, let message, let hint) as APIClientError:
            self.init(.failed, message, hint: hint)
        case .malformed(let reason) as APIClientError:
            self.init(.usage, reason)
        case .notRunning(let path) as APIClientError:
            self.init(
                .failed,
                "no server answers at \(path)",
                hint: "start it with 'propusk serve'",
                code: "notRunning"
            )
        case let error as APIClientError:
            self.init(.failed, error.description)
        case let error as ConfigurationError:
            self.init(.failed, error.description)
        case let error as StoreError:
            self.init(.failed, error.description)
        default:
            return nil
        }
    }

    /// Writes the failure to standard error.
    func report(asJSON: Bool) {
        if asJSON, let json = try? JSONCoder(timeZone: .gmt).encode(answer) {
            Terminal.complain(String(decoding: json, as: UTF8.self))
            return
        }
        Terminal.complain("propusk: error: \(message)")
        if let hint { Terminal.complain("propusk: hint: \(hint)") }
    }
}

import API
import Access
import Foundation
import Store
import Wording

/// Why a command did not do what it was asked: an exit status, and words in both languages.
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
    let message: Bilingual
    /// What to do about it.
    let hint: Bilingual?
    /// The name for programs.
    let code: String
    /// The values for programs.
    let context: [String: String]

    /// A problem of the command line's own.
    ///
    /// - Parameters:
    ///   - values: what the wording needs.
    ///   - code: the name for programs, where it is not that of the status.
    ///   - context: the values for programs.
    init(
        _ status: Status,
        _ problem: Problem.Code,
        _ values: [String: String] = [:],
        code: String? = nil,
        context: [String: String] = [:]
    ) {
        self.status = status
        (message, hint) = Wording.bilingual(Problem(problem, values))
        self.code = code ?? status.code
        self.context = context
    }

    /// A rule's refusal.
    init(_ refusal: Refusal) {
        let (ru, en) = (Wording(.ru, timeZone: .gmt).refusal(refusal), Wording(.en, timeZone: .gmt).refusal(refusal))
        self.init(
            refusal,
            message: Bilingual(ru: ru.message, en: en.message),
            hint: ru.hint.flatMap { ru in en.hint.map { Bilingual(ru: ru, en: $0) } }
        )
    }

    private init(_ refusal: Refusal, message: Bilingual, hint: Bilingual?) {
        // A full disk is no rule.
        status = refusal.code == .storageUnavailable ? .failed : .refused
        (self.message, self.hint) = (message, hint)
        (code, context) = (refusal.code.rawValue, refusal.context)
    }

    /// What the parser of the command line says, with the usage as the advice.
    init(commandLine said: String, usage: String?) {
        let hint = usage.flatMap { Wording.bilingual(Problem(.commandLineWrong, ["usage": $0])).hint }
        self.init(.usage, message: Wording.commandLine(said), hint: hint)
    }

    private init(_ status: Status, message: Bilingual, hint: Bilingual?) {
        self.status = status
        (self.message, self.hint) = (message, hint)
        (code, context) = (status.code, [:])
    }

    /// An error of a module below as a failure of the command; nil for those of the argument parser.
    init?(_ error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let refusal as Refusal: self.init(refusal)
        case .refused(let refusal, let message, let hint) as APIClientError:
            // The server has spoken the reader's language already.
            self.init(refusal, message: Bilingual(same: message), hint: hint.map { Bilingual(same: $0) })
        case .failed(_, let message, let hint) as APIClientError:
            self.init(.failed, message: Bilingual(same: message), hint: hint.map { Bilingual(same: $0) })
        case .malformed(let reason) as APIClientError: self.init(.usage, .callImpossible, ["details": reason])
        case .notRunning(let path) as APIClientError:
            self.init(.failed, .serverNotRunning, ["path": path], code: "notRunning")
        case .unreachable(let server, let reason) as APIClientError:
            self.init(.failed, .serverUnreachable, ["server": server, "details": reason])
        case .insecure(let server, .distrusted) as APIClientError:
            self.init(.failed, .serverDistrusted, ["server": server])
        case .insecure(let server, .otherName) as APIClientError:
            self.init(.failed, .serverOfOtherName, ["server": server])
        case .insecure(let server, .noTLS(let reason)) as APIClientError:
            self.init(.failed, .serverWithoutTLS, ["server": server, "details": reason])
        case .trustFileUnreadable(let path) as APIClientError:
            self.init(.failed, .certificateUnreadable, ["path": path])
        case .unreadable(let path) as TLSFileError: self.init(.failed, .certificateUnreadable, ["path": path])
        case .unrelated(let certificate, let key) as TLSFileError:
            self.init(.failed, .tlsKeyUnrelated, ["path": certificate, "key": key])
        case .unreadable(let server, let reason) as APIClientError:
            self.init(.failed, .answerUnreadable, ["server": server, "details": reason])
        case let error as ConfigurationError: self.init(.failed, error.problem.code, error.problem.context)
        case let error as StoreError:
            self.init(.failed, .databaseFailed, ["details": error.reason, "advice": error.code.rawValue])
        default: return nil
        }
    }

    /// The answer for programs; its words are the reader's too.
    func answer(in language: Language) -> ErrorAnswer {
        ErrorAnswer(code: code, context: context, message: message[language], hint: hint?[language])
    }

    /// Writes the failure to standard error.
    func report(asJSON: Bool, in language: Language) {
        if asJSON, let json = try? JSONCoder(timeZone: .gmt).encode(answer(in: language)) {
            Terminal.complain(json: json)
            return
        }
        Terminal.complain("propusk: \(Label.error.words[language]): \(message[language])")
        if let hint { Terminal.complain("propusk: \(Label.hint.words[language]): \(hint[language])") }
    }
}

extension CommandFailure.Status {
    /// The name for programs where nothing says more.
    fileprivate var code: String {
        switch self {
        case .failed: "failed"
        case .refused: "refused"
        case .usage: "usage"
        }
    }
}

extension Bilingual {
    /// Words that are in the reader's language already.
    fileprivate init(same words: String) {
        self.init(ru: words, en: words)
    }
}

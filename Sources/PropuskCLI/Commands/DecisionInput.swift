import Access
import Wording

/// Gets a contact's secret and attention: from a person at a terminal, or from a program's first line.
struct DecisionInput {
    let language: Language

    /// The decision code, without echo at a terminal, else the first line of standard input.
    ///
    /// - Throws: ``CommandFailure`` where there is none. Whether it is right is the server's to say.
    func code() throws -> String {
        let code =
            Terminal.isInteractive
            ? Terminal.askSecret(Label.askCode.words[language] + ":") : readLine(strippingNewline: true)
        guard let code, !code.isEmpty else {
            throw CommandFailure(.refused, .codeNotGiven, code: Refusal.Code.codeMissing.rawValue)
        }
        return code
    }

    /// The password that the contact lends, without echo at a terminal, else the next line of standard input.
    ///
    /// - Throws: ``CommandFailure`` where there is none.
    func password(of login: String, on address: String) throws -> TypedSecret {
        let question = "\(Label.askPassword.words[language]) \(login)@\(address)"
        let password =
            Terminal.isInteractive ? Terminal.askSecret(question + ":") : readLine(strippingNewline: true)
        guard let password, !password.isEmpty else { throw CommandFailure(.refused, .passwordNotGiven) }
        return TypedSecret(typed: password)
    }

    /// Makes sure that the decision is about the plan that was read.
    ///
    /// A person types the first six symbols of the digest that stands in the text; a program names it with `--plan`.
    /// What was typed is compared only here: the server gets the whole digest of the text that was shown.
    func confirm(_ digest: String, named plan: String?) throws {
        if let plan {
            guard Self.names(digest, plan) else { throw planChanged(digest) }
            return
        }
        guard Terminal.isInteractive else {
            throw CommandFailure(.usage, .planNotNamed)
        }
        let typed = Terminal.ask(Label.askDigest.words[language] + ":") ?? ""
        guard Self.names(digest, typed.trimmed) else { throw planChanged(digest) }
    }

    /// Whether `text` is the digest or at least its first six symbols.
    static func names(_ digest: String, _ text: String) -> Bool {
        text.count >= 6 && digest.lowercased().hasPrefix(text.lowercased())
    }

    private func planChanged(_ digest: String) -> CommandFailure {
        CommandFailure(
            .refused,
            .planNotRead,
            code: Refusal.Code.planChanged.rawValue,
            context: ["plan": digest]
        )
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

public import Access

extension Wording {
    /// The system's own facts about a request, in the order in which every face shows them.
    ///
    /// Nothing that a person wrote freely stands among them: reason and subject are quoted apart, below.
    public func facts(of document: ConsentDocument) -> [(label: String, value: String)] {
        let duration =
            "\(duration(minutes: document.minutes)), \(self[.fromApproval])"
            + (document.minutes < document.minutesAsked
                ? " (\(self[.asked]): \(self.duration(minutes: document.minutesAsked)))" : "")
        var facts: [(label: String, value: String)] = [
            (self[.agent], quotation(document.agent)),
            (self[.actor], quotation(document.actor)),
            (self[.contact], "\(quotation(document.contact)), \(quotation(document.client))"),
            (self[.request], number(document.request)),
            (self[.ticket], number(document.ticket)),
            (self[.machine], quotation(document.machine)),
            (self[.address], document.address.isEmpty ? "—" : quotation(document.address)),
            (self[.user], quotation(document.user)),
            (self[.hostKey], quotation(document.hostKeyFingerprint)),
        ]
        facts.append(
            (
                self[.confirmed],
                document.confirmedAt.map { moment($0) }
                    ?? both("никто из Ваших контактов", "by none of your contacts")[language]
            )
        )
        if document.clockOffset != 0 { facts.append((self[.clock], clock(document.clockOffset))) }
        facts += [
            (self[.scope], scope(document.scope)),
            (self[.duration], duration),
            (self[.profile], "\(quotation(self(document.profileTitle))) (\(quotation(document.profile)))"),
            (self[.requestedAt], moment(document.requestedAt)),
            (self[.lapsesAt], moment(document.lapsesAt)),
        ]
        return facts
    }

    /// What an input of the profile is: `Основной каталог Моби-С (main_directory)`.
    public func label(of input: ConsentDocument.Input) -> String {
        "\(quotation(self(input.title))) (\(quotation(input.name)))"
    }

    /// Its value, never cut: a path has at most 1,024 bytes.
    public func value(of input: ConsentDocument.Input) -> String { quotation(input.value, upTo: 1024) }

    /// A number of a ticket or a request.
    public func number(_ number: Int64) -> String { both("№ \(number)", "No. \(number)")[language] }

    /// A probe's limits: how long it may take, how much it may answer.
    public func limits(of probe: ConsentDocument.Probe) -> String { limits(seconds: probe.timeLimit, bytes: probe.cap) }

    /// How long a probe may take, how much it may answer.
    public func limits(seconds: Int, bytes: Int) -> String { "\(duration(seconds: seconds)), \(size(bytes: bytes))" }

    /// The name under which a request's script is downloaded.
    public func scriptName(for document: ConsentDocument) -> String {
        "propusk-r\(document.request).\(document.isForWindows ? "ps1" : "sh")"
    }

    /// The name under which a request for a contact's own pass is downloaded.
    public func passName(ofRequest request: Int64) -> String { "propusk-r\(request).pass" }

    /// The name under which the statement that a contact signs is downloaded.
    public func statementName(ofRequest request: Int64) -> String { "propusk-r\(request).consent" }

    /// The name under which the receipt of a request is downloaded.
    public func receiptName(ofRequest request: Int64) -> String { "propusk-r\(request).receipt" }

    /// What a contact types to verify it.
    public func verifyCommand(ofRequest request: Int64) -> String {
        "propusk receipt verify \(receiptName(ofRequest: request)) --key \(both("КЛЮЧ", "KEY")[language])"
    }

    /// What a contact types to sign the statement with their own key (or its `.pub` where ssh-agent holds it).
    public func signCommand(for document: ConsentDocument, namespace: String) -> String {
        "ssh-keygen -Y sign -n \(namespace) -f ~/.ssh/id_ed25519 \(statementName(ofRequest: document.request))"
    }

    /// What a contact types to certify a pass with their own key: the script that they got at enrolment, their key
    /// (or its `.pub` where ssh-agent holds it), and the file from the page.
    public func approveCommand(for document: ConsentDocument) -> String {
        "sh propusk-approve-\(document.machine).sh ~/.ssh/id_ed25519 "
            + "\(passName(ofRequest: document.request)) \(scriptName(for: document))"
    }

    private func clock(_ offset: Int) -> String {
        let amount = duration(seconds: abs(offset))
        return offset > 0
            ? both("спешат на \(amount); срок пропуска сдвинут", "ahead by \(amount); the pass is shifted")[language]
            : both("отстают на \(amount); срок пропуска сдвинут", "behind by \(amount); the pass is shifted")[language]
    }
}

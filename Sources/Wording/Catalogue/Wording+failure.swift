import Access

extension Wording {
    /// Why a session or a collection failed.
    ///
    /// Such causes are recorded in English, with the details that an administrator needs. In another language the kind
    /// of failure is said first, and the recorded text follows in brackets.
    public func failure(_ recorded: String) -> String {
        let detail = quotation(recorded, upTo: 600)
        switch language {
        case .en: return recorded == "interrupted" ? "the Propusk server was restarted meanwhile" : detail
        case .ru:
            guard let kind = Self.failures.first(where: { recorded.contains($0.sign) }) else { return detail }
            return kind.sign == recorded ? kind.words : "\(kind.words) (\(detail))"
        }
    }

    /// What to look for in a recorded cause, and what it means; the first that fits wins.
    private static let failures: [(sign: String, words: String)] = [
        ("interrupted", "сервер Propusk был перезапущен"),
        ("has another host key", "у компьютера другой ключ, чем указал клиент; ему ничего не отправлено"),
        ("no host key of the pinned type", "у компьютера нет ключа того вида, который указал клиент"),
        ("does not accept the pass", "компьютер не принял пропуск"),
        ("nothing answers there", "по этому адресу никто не отвечает"),
        ("the name has no address", "у имени компьютера нет адреса"),
        ("does not speak SSH 2", "по этому адресу отвечает не SSH"),
        ("no secure connection could be agreed on", "не удалось договориться о защищённом соединении"),
        ("does not open a session", "компьютер не открыл сеанс"),
        ("refuses to run it", "компьютер отказался выполнять скрипт"),
        ("closed the connection", "компьютер разорвал соединение"),
        ("took too long", "не уложились в отведённое время"),
        ("floods its error output", "компьютер прислал слишком много сообщений об ошибках"),
        ("the session was cut", "компьютер прислал слишком много данных, сеанс прерван"),
        ("breaks the SSH protocol", "компьютер нарушает протокол SSH"),
        ("the run was stopped", "выполнение остановлено"),
        ("did not get the approved script", "до компьютера дошёл не тот скрипт, и он не выполнялся"),
        ("no frame of the runner came", "компьютер выполнил что-то другое: ответов скрипта нет"),
        ("ended before the runner's last frame", "вывод оборвался до конца скрипта"),
    ]
}

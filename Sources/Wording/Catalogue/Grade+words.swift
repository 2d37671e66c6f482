import Access

extension Grade {
    /// The grade's name.
    var words: Bilingual {
        switch self {
        case .code: both("код", "code")
        case .signed: both("подпись", "signed")
        case .held: both("ключ клиента", "held")
        }
    }

    /// What the grade binds, and whom it leaves trusted.
    var explanation: Bilingual {
        switch self {
        case .code:
            both(
                """
                Согласие подтверждается кодом из письма. Это связывает сотрудников поддержки и посторонних: без кода \
                они доступа не получат. Оператору сервера Propusk при этой степени приходится доверять: сервер \
                создаёт коды и хранит ключ, которым заверяются пропуска.
                """,
                """
                The consent is confirmed by the code from the message. It binds support agents and outsiders: without \
                the code they get no access. The operator of the Propusk server has to be trusted with this grade: \
                the server makes the codes and holds the key that certifies passes.
                """
            )
        case .signed:
            both(
                """
                Согласие подтверждается кодом из письма и подписью под этим текстом, сделанной зарегистрированным \
                SSH-ключом контакта. Подпись доказывает, что согласие не придумано. Пропуска по-прежнему заверяет \
                ключ сервера Propusk, и его оператору приходится доверять.
                """,
                """
                The consent is confirmed by the code from the message and by a signature over this text with the \
                contact's registered SSH key. The signature proves that the consent was not invented. Passes are \
                still certified by the key of the Propusk server, whose operator has to be trusted.
                """
            )
        case .held:
            both(
                """
                Компьютер доверяет только ключу контакта, а не ключу Propusk. Пропуск действует, лишь если контакт \
                сам заверил его командой ssh-keygen, и разрешает он только показанный здесь план. По этой строке \
                доверия даже взломанный сервер Propusk не выполнит на компьютере ничего другого.
                """,
                """
                The machine trusts the contact's own key only, and not the key of Propusk. A pass works only when the \
                contact has certified it with ssh-keygen, and it allows only the plan shown here. Through this trust \
                line even a broken Propusk server can run nothing else on the machine.
                """
            )
        }
    }
}

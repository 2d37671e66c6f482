public import Access

extension Wording {
    /// What happens to the data, a paragraph each: honest about memory, about redaction's limits, and about readers.
    public var dataHandling: [String] {
        [
            both(
                """
                Ответы компьютера проходят через оперативную память сервера Propusk. До сохранения из них вычёркиваются \
                пароли, ключи, токены, лицензионные номера и подобное. Вычёркивание идёт по правилам и может чего-то \
                не узнать, поэтому каждая команда выбирает только то, что нужно.
                """,
                """
                The machine's answers pass through the memory of the Propusk server. Before anything is stored, \
                passwords, keys, tokens, licence numbers and the like are struck out. This follows rules and may miss \
                something, hence each command picks only what is needed.
                """
            ),
            both(
                """
                Сохраняются: прочитанные значения, ответ каждой пробы после вычёркивания, причины, по которым ответа \
                нет, Ваше решение с этим текстом и скриптом, время, номер и SHA-256. Ответ, который не удалось \
                обработать, не сохраняется.
                """,
                """
                What is kept: the values that were read, each probe's answer after redaction, the reasons where there \
                is no answer, your decision with this text and the script, times, numbers and the SHA-256. An answer \
                that could not be redacted is not kept.
                """
            ),
            both(
                """
                Видят это сотрудники службы поддержки, которые работают с обращениями, и оператор сервера Propusk. \
                Проверить собранное можете и Вы: после решения откроется страница с результатом.
                """,
                """
                Who sees it: the support staff who work on tickets, and the operator of the Propusk server. You can \
                check what was collected as well: after the decision a page opens that shows the result.
                """
            ),
        ].map { $0[language] }
    }

    /// What the contact may do and nobody else can, a paragraph each.
    public func rights(lapsing lapse: String) -> [String] {
        [
            both(
                """
                Решаете только Вы. В Propusk нет функции, которой служба поддержки могла бы согласиться вместо Вас.
                """,
                "You alone decide. Propusk has no function with which the support desk could approve in your place."
            ),
            both(
                "Молчание означает отказ: если до \(lapse) никто не ответит, запрос закроется сам.",
                "Silence is refusal: if nobody answers until \(lapse), the request closes by itself."
            ),
            both(
                """
                Согласие можно только сузить: вычеркнуть пробы, сократить время. Если понадобится больше, Вам пришлют \
                новый запрос.
                """,
                """
                A consent can only be narrowed: fewer probes, a shorter time. If more is needed, you will get a new \
                request.
                """
            ),
            both(
                """
                Остановить начатое можно в любой момент, на странице, которая откроется после решения, или командой \
                propusk consent stop. Всё, что Propusk запустил на компьютере, завершится в течение двух секунд.
                """,
                """
                You may stop at any time, on the page that opens after the decision or with propusk consent stop. \
                Whatever Propusk started on the machine ends within two seconds.
                """
            ),
        ].map { $0[language] }
    }

    /// How an approved collection is carried out, on each road.
    ///
    /// - Parameters:
    ///   - isGated: whether the machine verifies the contact's signature itself.
    ///   - mayLend: whether a login and password may be lent instead of a pass.
    public func howItRuns(under grade: Grade, isGated: Bool = false, mayLend: Bool = false) -> [String] {
        let connecting = isGated ? throughGate : withPass(under: grade)
        let byHand = both(
            """
            Либо Вы выполните этот скрипт сами и пришлёте результат: тогда Propusk к компьютеру не подключается и \
            пропуск не нужен. Степень такого согласия: «код».
            """,
            """
            Or you run this script yourself and send the result: then Propusk does not connect to the machine, and \
            no pass is needed. The grade of such a consent is "code".
            """
        )
        return ([connecting, byHand] + (mayLend ? [byLease] : [])).map { $0[language] }
    }

    private var byLease: Bilingual {
        both(
            """
            Либо Вы одолжите логин и пароль на один раз. Они хранятся только в оперативной памяти сервера, используются \
            один раз, сотрудникам не показываются и не сохраняются. Но sshd Вашего компьютера такой сеанс ничем не \
            ограничивает: что выполнится только этот план, обеспечивает один Propusk. После доступа отключите учётную \
            запись или смените пароль.
            """,
            """
            Or you lend a login and password for one use. They stay in the server's memory only, are used once, and are \
            neither shown to agents nor stored. But the sshd of your machine sets such a session no bound: that nothing \
            but this plan runs is up to Propusk alone. Disable the account or change the password afterwards.
            """
        )
    }

    private var throughGate: Bilingual {
        both(
            """
            Propusk подключится по SSH один раз, с пропуском на две минуты, и передаст подписанное Вами заявление. Сценарий \
            gate на Вашем компьютере сам проверит подпись и выполнит скрипт из заявления, один раз. Скрипт ничего не \
            записывает на диск и не оставляет за собой процессов.
            """,
            """
            Propusk connects by SSH once, with a pass that opens a connection for two minutes, and hands over the statement \
            that you signed. The gate on your machine verifies the signature itself and runs the script in the statement, \
            once. The script writes nothing to disk and leaves no process behind.
            """
        )
    }

    private func withPass(under grade: Grade) -> Bilingual {
        let pass =
            switch grade {
            case .code, .signed:
                both(
                    "с пропуском: сертификатом OpenSSH, который открывает соединение в течение двух минут",
                    "with a pass: an OpenSSH certificate that opens a connection for two minutes"
                )
            case .held:
                both(
                    "с пропуском: сертификатом OpenSSH, который заверите Вы сами",
                    "with a pass: an OpenSSH certificate that you certify yourself"
                )
            }
        return both(
            """
            Propusk подключится по SSH один раз, \(pass.ru). В нём записана единственная разрешённая команда: принять \
            скрипт, сверить его SHA-256 и выполнить только его. Следит за этим sshd Вашего компьютера. Скрипт ничего \
            не записывает на диск и не оставляет за собой процессов.
            """,
            """
            Propusk connects by SSH once, \(pass.en). The one command that it allows is to take the script, compare \
            its SHA-256, and run nothing else. The sshd of your machine enforces this. The script writes nothing to \
            disk and leaves no process behind.
            """
        )
    }

    /// What a grade binds, and whom it leaves trusted, for one machine.
    public func gradeExplanation(of document: ConsentDocument) -> String {
        guard document.isGated else { return grade(document.grade).explanation }
        return both(
            """
            Компьютер сам проверяет подпись контакта и выполняет только то, что подписано. Ключ Propusk лишь открывает \
            соединение: без Вашей подписи даже взломанный сервер Propusk не выполнит на компьютере ничего.
            """,
            """
            The machine itself verifies the contact's signature and runs only what was signed. The key of Propusk opens \
            the connection and no more: without your signature even a broken Propusk server runs nothing there.
            """
        )[language]
    }

    /// What a thief of the certifying key could do: said in the consent, not only in a document.
    public func risk(under grade: Grade, isGated: Bool = false) -> String {
        switch grade {
        case .held where isGated:
            both(
                """
                Похищенный ключ Propusk для этого компьютера ничего не стоит. Зато подпись Вашим ключом разрешает выполнить \
                то, что подписано: берегите ключ и читайте то, что подписываете; подробнее: docs/THREAT_MODEL.md.
                """,
                """
                A stolen key of Propusk is worth nothing on this machine. A signature with your key, though, lets run what is \
                signed: keep it safe and read what you sign; more in docs/THREAT_MODEL.md.
                """
            )[language]
        case .code, .signed:
            both(
                """
                Если в authorized_keys стоит обычная строка доверия (без command=), то похититель ключа, которым Propusk \
                заверяет пропуска, смог бы выполнить под этой учётной записью что угодно; подробнее: docs/THREAT_MODEL.md.
                """,
                """
                Where authorized_keys has the plain trust line (without command=), a thief of the key with which Propusk \
                certifies passes could run anything under this account; more in docs/THREAT_MODEL.md.
                """
            )[language]
        case .held:
            both(
                """
                Похищенный ключ Propusk для этого компьютера ничего не стоит, а Ваш собственный ключ открывает эту \
                учётную запись: берегите его; подробнее: docs/THREAT_MODEL.md.
                """,
                """
                A stolen key of Propusk is worth nothing on this machine, but your own key opens this account: keep it \
                safe; more in docs/THREAT_MODEL.md.
                """
            )[language]
        }
    }
}

import Access
import Foundation

extension Wording {
    /// The message after an access: what was done, what was kept, and what to remove now.
    public func closing(_ summary: ClosingSummary) -> WordedLetter {
        var text = TextLayout()
        let machine = quotation(summary.machine)
        text.line(
            both(
                "Запрос доступа № \(summary.request) к компьютеру \(machine): \(state(summary.state)).",
                "Access request No. \(summary.request) for machine \(machine): \(state(summary.state))."
            )[language]
        )
        text.line()
        text.paragraph(explanation(of: summary.state))
        text.heading(both("Что сделано", "What was done")[language])
        text.facts(facts(of: summary))
        if summary.began == nil { text.paragraph(self[.nothingHappened]) }
        text.heading(both("Что сохранено", "What was kept")[language])
        text.paragraph(kept(by: summary))
        text.heading(both("Что удалить теперь", "What to remove now")[language])
        remove(after: summary, in: &text)
        text.line()
        if let key = summary.ledgerKey {
            text.heading(both("Квитанция", "The receipt")[language])
            text.paragraph(
                both(
                    """
                    Её можно скачать на странице этого запроса и проверить без нас (propusk receipt verify). Ключ журнала \
                    должен совпасть с тем, который Вы получили при настройке компьютера:
                    """,
                    """
                    You can download it from this request's page and verify it without us (propusk receipt verify). The \
                    ledger's key has to be the one that you got when the machine was set up:
                    """
                )[language]
            )
            text.line("  \(key)")
            text.line()
        }
        text.paragraph(
            both(
                "Если Вы этого не разрешали, удалите строки доверия и сразу напишите в службу поддержки.",
                "If you did not approve this, remove the trust lines and write to the support desk at once."
            )[language]
        )
        sign(summary.origin, in: &text)
        return WordedLetter(
            subject: both(
                "Доступ к компьютеру \(machine) по запросу № \(summary.request): \(state(summary.state))",
                "Access to machine \(machine), request No. \(summary.request): \(state(summary.state))"
            )[language],
            body: text.text
        )
    }

    private func facts(of summary: ClosingSummary) -> [(label: String, value: String)] {
        var facts = [
            (label: self[.ticket], value: number(summary.ticket)), (self[.agent], quotation(summary.agent)),
            (self[.machine], quotation(summary.machine)),
        ]
        if let failure = summary.failure.map({ self.failure($0) }) {
            facts += [(self[.failure], failure.message), (self[.advice], failure.hint)]
        }
        if let began = summary.began {
            facts.append((self[.began], moment(began)))
            if let ended = summary.ended {
                facts.append((self[.endedAt], moment(ended)))
                facts.append(
                    (self[.took], elapsed(milliseconds: Int((ended.timeIntervalSince(began) * 1000).rounded())))
                )
            }
        }
        if let grade = summary.grade { facts.append((self[.grade], self.grade(grade).name)) }
        if let serial = summary.serial { facts.append((self[.serial], String(serial))) }
        if let keyId = summary.keyId { facts.append((self[.keyId], quotation(keyId))) }
        if let digest = summary.planDigest { facts.append((self[.digest], quotation(digest))) }
        return facts
    }

    private func kept(by summary: ClosingSummary) -> String {
        guard summary.keptTexts > 0 else {
            return both("Текстов с компьютера не сохранено.", "No text from the machine was kept.")[language]
        }
        let (texts, places) = (count(summary.keptTexts, .text), count(summary.redactions, .redaction))
        return both(
            "К обращению № \(summary.ticket) приложено: \(texts). Вычеркнуто до сохранения: \(places).",
            "Attached to ticket No. \(summary.ticket): \(texts). Struck out before storing: \(places)."
        )[language]
    }

    private func remove(after summary: ClosingSummary, in text: inout TextLayout) {
        if let login = summary.lentLogin {
            text.paragraph(
                both(
                    """
                    Вы одалживали логин и пароль учётной записи \(quotation(login)). У Propusk их больше нет. Отключите эту \
                    учётную запись или смените её пароль сейчас.
                    """,
                    """
                    You lent the login and password of the account \(quotation(login)). Propusk no longer has them. Disable \
                    this account or change its password now.
                    """
                )[language]
            )
            return
        }
        guard let lines = summary.whatToRemove else {
            text.paragraph(
                both(
                    "По этому запросу пропуск не выдавался, и удалять из-за него нечего.",
                    "No pass was issued under this request, so there is nothing to remove because of it."
                )[language]
            )
            return
        }
        text.paragraph(
            both(
                """
                Сам пропуск больше не действует. Если новые запросы не нужны, удалите из файла authorized_keys учётной \
                записи \(quotation(lines.account)) каждую строку, где стоят и это имя, и ключ с этим отпечатком (его \
                показывает ssh-keygen -l -f authorized_keys):
                """,
                """
                The pass itself is no longer valid. If no further requests are wanted, remove from the authorized_keys \
                file of the account \(quotation(lines.account)) every line that has both this name and the key of this \
                fingerprint (ssh-keygen -l -f authorized_keys shows it):
                """
            )[language]
        )
        text.line("  principals=\"\(lines.principal)\"")
        text.line("  \(lines.fingerprint)")
        text.line()
        text.paragraph(
            both(
                "Обычно это одна такая строка; со сроком или командой по Вашему выбору она другая:",
                "Usually it is this one line; with an end or a command of your choice it is another:"
            )[language]
        )
        text.line("  \(lines.example)")
    }
}

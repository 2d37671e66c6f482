import Access
public import Foundation
public import Regulation
public import Tickets

extension Wording {
    /// Says that a message has become a ticket, and asks for what it lacks.
    public func acknowledgement(
        ticket: Int64,
        isConfirmed: Bool,
        missing: [IntakeItem],
        leftOut notes: [IntakeNote]
    ) -> String {
        var parts = [
            both(
                "Здравствуйте! Ваше письмо получено, это обращение № \(ticket). Отвечает программа; сотрудник ответит отдельно.",
                "Hello, your message has arrived as ticket \(ticket). A program says so; a person will answer separately."
            )[language]
        ]
        if !isConfirmed {
            parts.append(
                both(
                    """
                    Отправитель не подтверждён, поэтому обращение принято без тарифа (п. 4.3 регламента). Если Вы работаете у \
                    нашего клиента, напишите с зарегистрированного адреса или укажите в письме «логин: …».
                    """,
                    """
                    The sender is not confirmed, so the ticket is served without a tariff (clause 4.3). If you work for a \
                    client of ours, write from the registered address, or name it in a message: "login: …".
                    """
                )[language]
            )
        }
        if !missing.isEmpty { parts.append(question(for: missing)) }
        if !notes.isEmpty { parts.append(leftOut(of: notes)) }
        return parts.joined(separator: "\n\n")
    }

    /// What of a message was not taken as it came.
    public func leftOut(of notes: [IntakeNote]) -> String {
        let lines = notes.map { "  - \(leftOut($0)[language])" }
        return ([both("Из письма взято не всё:", "Not all of the message was taken:")[language]] + lines)
            .joined(separator: "\n")
    }

    private func leftOut(_ note: IntakeNote) -> Bilingual {
        switch note {
        case .messageCut(let limit):
            both(
                "письмо больше \(size(bytes: limit)), конец отрезан",
                "the message is larger than \(size(bytes: limit)), its end is cut"
            )
        case .textCut(let limit):
            both(
                "текст больше \(size(bytes: limit)), конец отрезан",
                "the text is longer than \(size(bytes: limit)), its end is cut"
            )
        case .attachmentTooLarge(let name, let bytes, let limit):
            both(
                "файл «\(quotation(name))» (\(size(bytes: bytes))) больше \(size(bytes: limit))",
                "the file \"\(quotation(name))\" (\(size(bytes: bytes))) is larger than \(size(bytes: limit))"
            )
        case .attachmentsTooLarge(let name, let bytes, let limit):
            both(
                "с файлом «\(quotation(name))» (\(size(bytes: bytes))) вложений было бы больше \(size(bytes: limit))",
                "with the file \"\(quotation(name))\" (\(size(bytes: bytes))) there would be more than \(size(bytes: limit))"
            )
        case .tooManyAttachments(let left): both("лишних файлов: \(left)", "files too many: \(left)")
        case .tooManyParts(let limit): both("частей больше \(limit)", "there are more than \(limit) parts")
        case .nestedTooDeep(let limit): both("вложенность больше \(limit)", "parts are nested deeper than \(limit)")
        case .outlookContainer(let name):
            both(
                "файл «\(quotation(name))» упакован Outlook и не раскрыт",
                "the file \"\(quotation(name))\" is packed by Outlook and was not opened"
            )
        case .fieldCut(let field):
            both("поле «\(quotation(field))» слишком длинное", "the field \"\(quotation(field))\" is too long")
        }
    }

    /// Tells a contact that their code was sent by mail and is worth nothing now.
    public func codeBurnt(name: String, isRenewed: Bool, origin: String) -> WordedLetter {
        var text = TextLayout()
        text.line(both("Здравствуйте, \(quotation(name))!", "Hello \(quotation(name)),")[language])
        text.line()
        text.paragraph(
            both(
                """
                Ваш код решения пришёл нам в письме, поэтому он больше не действует: по почте код мог прочитать кто угодно. \
                Вводите код только на странице или в терминале, и не оставляйте его в ответах.
                """,
                """
                Your decision code came to us in a message, so it is no longer valid: anybody could have read it on the way. \
                Type the code on the page or in the terminal only, and do not leave it in replies.
                """
            )[language]
        )
        text.line()
        text.paragraph(
            isRenewed
                ? both("Новый код придёт отдельным письмом.", "A fresh code comes in a message of its own.")[language]
                : both(
                    "Новый код не выслан. Если решение ещё нужно, попросите службу поддержки запросить его заново.",
                    "No fresh code was sent. If a decision is still needed, ask the support desk to request it anew."
                )[language]
        )
        sign(origin, in: &text)
        return WordedLetter(
            subject: both("Ваш код решения больше не действует", "Your decision code is no longer valid")[language],
            body: text.text
        )
    }

    /// Tells an agent of a new ticket.
    public func newTicketLetter(ticket: Int64, subject: String, due: Date?) -> WordedLetter {
        agentLetter(both("Новое обращение № \(ticket)", "New ticket \(ticket)")[language], subject, due)
    }

    /// Tells an agent of a deadline that comes near, or has passed.
    public func deadlineLetter(ticket: Int64, subject: String, due: Date?, isOver: Bool) -> WordedLetter {
        let title =
            isOver
            ? both("Срок прошёл: обращение № \(ticket)", "Overdue: ticket \(ticket)")
            : both("Скоро срок: обращение № \(ticket)", "Due soon: ticket \(ticket)")
        return agentLetter(title[language], subject, due)
    }

    private func agentLetter(_ title: String, _ subject: String, _ due: Date?) -> WordedLetter {
        let reaction = due.map { both("Отреагировать до: ", "React by: ")[language] + moment($0) }
        let lines = [both("Тема: ", "Subject: ")[language] + quotation(subject), reaction].compactMap { $0 }
        return WordedLetter(subject: title, body: lines.joined(separator: "\n") + "\n")
    }
}

public import Access
import Foundation
public import Regulation

extension Wording {
    /// Why a ticket's clock shows what it shows, a line each, in both languages.
    public static func lines(of explanation: ClockExplanation) -> [Bilingual] {
        inBoth { $0.lines(of: explanation) }
    }

    /// A deadline that moved, and what moved it.
    public static func move(
        at instant: Instant,
        from: Instant?,
        to: Instant?,
        because cause: String
    ) -> Bilingual {
        inBoth { [$0.move(at: instant, from: from, to: to, because: cause)] }[0]
    }

    /// Why a ticket has its service level (clause 2.1).
    public static func reason(of level: ServiceLevel) -> Bilingual {
        inBoth { [$0.reason(of: level)] }[0]
    }

    /// What stands in place of a deadline that falls into a year without a calendar.
    public func unknownDeadline(_ year: Int) -> String {
        both(
            "неизвестен: нет календаря на \(year) год; загрузите его: propusk calendar import",
            "unknown: there is no calendar of \(year); enter it: propusk calendar import"
        )[language]
    }

    /// The same lines said in both languages.
    ///
    /// These lines tell the regulation's times, which are Moscow's whatever zone the instance has.
    private static func inBoth(_ lines: (Wording) -> [String]) -> [Bilingual] {
        let pair = [Language.ru, .en].map { lines(Wording($0, timeZone: .gmt)) }
        return zip(pair[0], pair[1]).map { Bilingual(ru: $0, en: $1) }
    }

    private func lines(of explanation: ClockExplanation) -> [String] {
        explanation.lines.map { line in
            switch line {
            case .started(let at):
                "\(instant(at))  \(started(explanation.name)); \(reason(of: explanation.level))"
            case .time(let line): self.line(of: line)
            case .stood(let pause): stood(pause)
            case .due(let at):
                "\(instant(at))  \(both("срок реакции", "the reaction is due")[language])"
            case .finished(let at, let used):
                "\(instant(at))  \(both("ответ сотрудника; рабочего времени прошло", "support reacted; working time")[language]) \(amount(used))"
            }
        }
    }

    private func started(_ name: ClockName) -> String {
        switch name {
        case .firstReaction:
            both("обращение поступило: первая реакция (п. 2.2)", "the ticket arrived: first reaction (2.2)")[language]
        case .additionalInformation:
            both(
                "слово клиента: реакция на дополнительную информацию (п. 2.4)",
                "the client wrote: reaction to additional information (2.4)"
            )[language]
        }
    }

    private func stood(_ pause: Pause) -> String {
        let end = pause.to.map { instant($0) } ?? "…"
        let cause =
            switch pause.cause {
            case .waitingForClient: both("ждём клиента", "waiting for the client")
            case .closed: both("обращение закрыто", "the ticket was closed")
            }
        return
            "\(instant(pause.from)) – \(end)  \(both("часы стоят: ", "the clock stands: ")[language])\(cause[language])"
    }

    private func move(at: Instant, from: Instant?, to: Instant?, because cause: String) -> String {
        let none = both("нет", "none")[language]
        let change =
            switch cause {
            case "tariff": both("изменился тариф или договор (п. 1.1)", "tariff or contract changed (1.1)")
            case "category": both("изменилась категория (п. 2.1)", "the category changed (2.1)")
            case "calendar": both("опубликовано изменение режима работы (п. 5)", "a change of hours was published (5)")
            case "identity": both("отправитель подтверждён (п. 4.3)", "the sender was confirmed (4.3)")
            default: both("причина не записана", "no cause was recorded")
            }
        let moved = both("срок передвинут", "the deadline moved")[language]
        let times = "\(from.map { instant($0) } ?? none) → \(to.map { instant($0) } ?? none)"
        return "\(instant(at))  \(moved): \(times); \(change[language])"
    }

    private func reason(of level: ServiceLevel) -> String {
        let limit = level.limit.map { amount($0.time) } ?? both("без срока", "no limit")[language]
        let tariff = quotation(level.tariff ?? "")
        let why =
            switch level.reason {
            case .tariff: both("тариф «\(tariff)»", "tariff \"\(tariff)\"")
            case .category(let category, .raises, let usual):
                both(
                    "тариф «\(tariff)», категория «\(quotation(category.name))» сокращает срок с \(amount(usual.time))",
                    "tariff \"\(tariff)\", category \"\(quotation(category.name))\" shortens it from \(amount(usual.time))"
                )
            case .category(let category, .lowers, let usual):
                both(
                    "тариф «\(tariff)», категория «\(quotation(category.name))» продлевает срок с \(amount(usual.time))",
                    "tariff \"\(tariff)\", category \"\(quotation(category.name))\" extends it from \(amount(usual.time))"
                )
            case .nonCommercial: both("тариф «\(tariff)» без срока реакции", "tariff \"\(tariff)\" has no maximum")
            case .noContract: both("нет договора", "no contract")
            case .contractNotBegun(let day):
                both("договор начинается \(self.day(day))", "the contract begins on \(self.day(day))")
            case .contractOver(let day):
                both("договор кончился \(self.day(day))", "the contract ended on \(self.day(day))")
            case .identityNotConfirmed: both("отправитель не подтверждён", "the sender is not confirmed")
            }
        return "\(limit): \(why[language]) (\(both("п.", "clause")[language]) \(level.reason.clause.number))"
    }
}

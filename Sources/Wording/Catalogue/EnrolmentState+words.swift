import Access

extension EnrolmentState {
    /// Where an enrolment stands, in a word or two.
    var words: Bilingual {
        switch self {
        case .waiting: both("ждёт решения", "waiting for a decision")
        case .confirmed: both("подтверждено", "confirmed")
        case .refused: both("отказано", "refused")
        case .replaced: both("заменено более новым", "replaced by a newer one")
        case .lapsed: both("закрыто без ответа", "closed unanswered")
        }
    }
}

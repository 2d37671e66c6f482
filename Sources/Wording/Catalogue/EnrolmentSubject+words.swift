import Access

extension EnrolmentSubject {
    /// What is to be confirmed, in a word or two.
    var words: Bilingual {
        switch self {
        case .contact: both("новый контакт", "a new contact")
        case .contactChange: both("изменение контакта", "a change of a contact")
        case .key: both("ключ для подписи", "a key to sign with")
        case .machine: both("компьютер", "a machine")
        }
    }
}

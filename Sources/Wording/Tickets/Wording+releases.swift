import Access

extension Wording {
    /// What is told to whoever waited for a release (clause 2.3). No date was promised, and none is now.
    public func released(_ version: String, note: String?) -> String {
        let lines = [
            both(
                "Вышел выпуск \(quotation(version)), которого ждало это обращение (п. 2.3 регламента).",
                "Release \(quotation(version)), for which this ticket waited, is there (clause 2.3)."
            )[language],
            note.map { quotation($0) },
            both(
                "Установите его и напишите нам, если вопрос остался.",
                "Install it, and write to us if the question remains."
            )[language],
        ]
        return lines.compactMap(\.self).joined(separator: "\n\n")
    }
}

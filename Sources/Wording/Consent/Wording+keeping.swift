import Access

extension Wording {
    /// What is kept of a probe's answer, and what is hidden in it beside what always is.
    ///
    /// - Parameters:
    ///   - keeping: `text`, `lines` or `facts`.
    ///   - classes: names of classes of redaction.
    public func keeping(_ keeping: String, hiding classes: [String]) -> String {
        let kept =
            switch keeping {
            case "facts":
                both(
                    "сохраняются только найденные сведения; сам ответ не сохраняется",
                    "kept: only what was found; the answer itself is not"
                )
            case "lines":
                both(
                    "сохраняются найденные сведения и только те строки ответа, где они нашлись",
                    "kept: what was found, and only the lines of the answer in which it was found"
                )
            default:
                both(
                    "сохраняются найденные сведения и ответ; пароли, ключи и личные данные в нём скрываются",
                    "kept: what was found, and the answer with passwords, keys and personal data hidden"
                )
            }
        let hidden =
            classes.contains("network")
            ? both("; скрываются и адреса с именами компьютеров", "; addresses and names of computers are hidden too")
            : both("", "")
        return kept[language] + hidden[language]
    }
}

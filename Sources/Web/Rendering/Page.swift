import Access
import HTTPTypes
import Wording

/// A page before it is HTML: a template and the values that go into it.
struct Page {
    /// The templates that are pages of their own.
    enum Template: String, CaseIterable {
        case consent
        case enrolment
        case follow
        case identity
        case message
    }

    /// The template.
    var template: Template
    /// The answer's status.
    var status: HTTPResponse.Status
    /// What goes into the template.
    var values: [String: Any]

    /// A page in one language.
    ///
    /// - Parameter otherLanguageLink: the same page in the other language.
    init(_ template: Template, status: HTTPResponse.Status, in words: Wording, title: String, otherLanguageLink: String)
    {
        self.template = template
        self.status = status
        values = [
            "w": Dictionary(uniqueKeysWithValues: Phrase.allCases.map { ($0.rawValue, words[$0]) }),
            "lang": words.language.rawValue,
            "otherLang": (words.language == .ru ? Language.en : .ru).rawValue,
            "otherLanguageLink": otherLanguageLink,
            "title": title,
            "refreshes": false, "canDecide": false, "canNarrow": false, "notice": false, "origin": false,
        ]
    }

    /// Puts a notice at the top of the page, and its status on the answer.
    mutating func show(_ notice: Notice?, in words: Wording) {
        guard let notice else { return }
        status = notice.status
        values["notice"] = true
        values["noticeMessage"] = words.sentence(notice.message)
        values["noticeHint"] = notice.hint.map { words.sentence($0) } ?? false
    }

    /// Labels and values for a list of facts.
    static func facts(_ facts: [(label: String, value: String)]) -> [[String: Any]] {
        facts.map { ["label": $0.label, "value": $0.value] }
    }
}

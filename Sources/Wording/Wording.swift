public import Access
public import Foundation

/// Every word that the product says to a person, in one language.
///
/// Use cases return values and refusals; faces ask this catalogue for the words, so that a page, a terminal and a
/// message never say different things about the same fact. Times are told in the instance's zone, with its offset.
public struct Wording: Sendable {
    /// The language that is spoken.
    public let language: Language
    /// The zone in which times are told.
    public let timeZone: TimeZone

    /// The words of a language.
    ///
    /// - Parameter timeZone: the instance's zone; every time is followed by its offset, so that no reader has to guess.
    public init(_ language: Language, timeZone: TimeZone) {
        self.language = language
        self.timeZone = timeZone
    }

    /// A label or a sentence of the catalogue.
    public func phrase(_ phrase: Phrase) -> String { phrase.words[language] }

    /// The same as ``phrase(_:)``.
    public subscript(phrase: Phrase) -> String { phrase.words[language] }

    /// Where a request stands, in a word or two.
    public func state(_ state: RequestState) -> String { state.words[language] }

    /// What a state means for the contact, in a sentence.
    public func explanation(of state: RequestState) -> String { state.explanation[language] }

    /// A grade of consent: its name, and what it binds. The explanation never claims more than the grade holds.
    public func grade(_ grade: Grade) -> (name: String, explanation: String) {
        (grade.words[language], grade.explanation[language])
    }

    /// A sentence that exists in both languages.
    public func callAsFunction(_ both: Bilingual) -> String { both[language] }
}

/// A sentence in both languages, the Russian one first.
func both(_ ru: String, _ en: String) -> Bilingual { Bilingual(ru: ru, en: en) }

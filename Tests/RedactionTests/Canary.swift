import Redaction

/// A secret that stands for all secrets, and the question whether it got through.
enum Canary {
    static let plain = "c4n4ryQ9xT"

    /// The text after redaction; nil when it was withheld.
    static func redacted(_ text: String, by redactor: Redactor) -> RedactedText? { redactor.redact(text).text }
}

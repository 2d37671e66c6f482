/// A text that went through a ``Redactor``: the only form in which remote text may be stored as evidence.
///
/// There is no way to make one from raw text, so a path that forgot to redact does not compile.
public struct RedactedText: Sendable, Hashable {
    /// The text, with `‹secret›` and the like where something was taken out.
    public let text: String
    /// How many spans of each class were taken out. Says never what.
    public let counts: [RedactionClass: Int]

    init(text: String, counts: [RedactionClass: Int]) {
        self.text = text
        self.counts = counts
    }

    /// Rebuilds what a ``Redactor`` made earlier, from the rows that hold it.
    ///
    /// For the store's reader alone: it vouches that the text was a `RedactedText` when it was written. Any other use
    /// breaks the promise of this type.
    public init(restoredFromStore text: String, counts: [RedactionClass: Int]) {
        self.text = text
        self.counts = counts
    }
}

/// The outcome of redaction. There is no third case: what could not be redacted is not there.
public enum Redacted: Sendable, Hashable {
    /// The text without what the rules found.
    case text(RedactedText)
    /// Nothing may be kept, and why.
    case withheld(WithholdingReason)

    /// The text, or nil when it was withheld.
    public var text: RedactedText? {
        if case .text(let text) = self { text } else { nil }
    }
}

/// Why a text was withheld as a whole.
public enum WithholdingReason: Sendable, Hashable, CustomStringConvertible {
    /// Longer than the redactor takes, in bytes.
    case tooLong(bytes: Int, limit: Int)
    /// Repeated redaction still found something to take out.
    case unsettled
    /// The spans that were found do not fit the text's characters.
    case damaged

    /// One line in lower case; no text of the machine is in it.
    public var description: String {
        switch self {
        case .tooLong(let bytes, let limit): "text of \(bytes) bytes is longer than the redactor's limit of \(limit)"
        case .unsettled: "redaction of the text did not settle"
        case .damaged: "redaction would have damaged the text"
        }
    }
}

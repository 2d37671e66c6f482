extension RedactionRule {
    /// The first rule set: what the logs, settings and command lines of Mobi-C, 1C and their servers hold.
    ///
    /// GUIDs are all taken for licences: a licence is one, and a fact that is meant to be a GUID says so
    /// (``Redactor/redact(value:declaredAs:)``).
    static let standard: [RedactionRule] = labels + commands + shapes + people
}

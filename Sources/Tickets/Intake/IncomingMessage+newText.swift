extension IncomingMessage {
    /// What the sender wrote this time: the text without quoted lines and without the old messages below.
    ///
    /// For reading claims, which must not be taken from our own question that is quoted beneath. ``text`` keeps all.
    public var newText: String {
        var kept: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if Quotation.beginsOldMessage(line) { break }
            if Quotation.isQuoted(line) {
                // The line above the first quoted one introduces it: "On …, X wrote:".
                while let last = kept.last, Quotation.isBlank(last) { kept.removeLast() }
                if let last = kept.last, Quotation.introduces(last) { kept.removeLast() }
                continue
            }
            kept.append(line)
        }
        while let last = kept.last, Quotation.isBlank(last) || Quotation.introduces(last) { kept.removeLast() }
        return kept.joined(separator: "\n")
    }
}

/// A domain of mail, and whether another one may speak for it.
enum MailDomain {
    /// Whether what `signer` vouches for may count for a sender at `sender`: it is the same domain, one above it, or one
    /// below it where it has two labels.
    ///
    /// There is no list of public suffixes here, so that what is unknown is refused: sisters under a common domain do
    /// not speak for each other, and nothing speaks for a name under which strangers register theirs.
    static func isAligned(signer: String, sender: String) -> Bool {
        let signer = labels(of: signer)
        let sender = labels(of: sender)
        guard signer.count >= 2, sender.count >= 2 else { return false }
        if signer == sender { return true }
        if signer.count < sender.count, sender.suffix(signer.count).elementsEqual(signer) { return !isShared(signer) }
        return sender.count == 2 && signer.suffix(2).elementsEqual(sender) && !isShared(sender)
    }

    private static func labels(of domain: String) -> [Substring] {
        let lower = domain.lowercased()
        let bare = lower.hasSuffix(".") ? lower.dropLast() : lower[...]
        let labels = bare.split(separator: ".", omittingEmptySubsequences: false)
        return labels.contains("") ? [] : labels
    }

    /// Whether strangers register names beneath: `com.ru`, `msk.su`, `co.uk`.
    private static func isShared(_ labels: [Substring]) -> Bool {
        labels.count < 2 || (labels.count == 2 && (labels[0].utf8.count <= 3 || sharedNames.contains(labels[0])))
    }

    private static let sharedNames: Set<Substring> = [
        "info", "name", "mail", "blog", "gov", "github", "gitlab", "site",
    ]
}

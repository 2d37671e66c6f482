/// Whether a message really comes from the address in its `From` (clause 4.3).
///
/// `From` is a claim. It counts where our own mail server found a signature (DKIM) or a sending host (SPF) that vouches
/// for its domain; whoever the address belongs to is another question.
public enum SenderVerdict: Hashable, Sendable, Codable {
    /// It does.
    case authenticated(MailAddress, by: Evidence)
    /// Nobody vouches for it.
    case unconfirmed(MailAddress?, Reason)

    /// What vouches for the address.
    public enum Evidence: String, Hashable, Sendable, Codable {
        /// A signature of its domain.
        case dkim
        /// The host that sent it, for its domain in the envelope.
        case spf
    }

    /// Why nobody does.
    public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        /// There is no sender, or none with a domain.
        case noSender
        /// There are several.
        case severalSenders
        /// The settings do not name our mail server, so that nothing is known about any message.
        case serverUnknown
        /// Our mail server wrote no results on top.
        case noResults
        /// No signature and no host passed.
        case nothingPassed
        /// What passed is another domain's.
        case notAligned
    }

    /// Judges a message.
    ///
    /// - Parameter server: the name by which our mail server signs its `Authentication-Results`; nil or empty where the
    ///   settings have none.
    public init(on message: IncomingMessage, server: String?) {
        guard let sender = message.from.first, let domain = sender.domain, !sender.localPart.isEmpty else {
            self = .unconfirmed(message.from.first, .noSender)
            return
        }
        guard message.from.count == 1 else {
            self = .unconfirmed(sender, .severalSenders)
            return
        }
        guard let server, !server.isEmpty else {
            self = .unconfirmed(sender, .serverUnknown)
            return
        }
        guard let own = AuthenticationResults.own(in: message.authenticationResults, server: server) else {
            self = .unconfirmed(sender, .noResults)
            return
        }
        let passed = own.results.filter { $0.value == "pass" }.compactMap(Self.vouching)
        if let (evidence, _) = passed.first(where: { MailDomain.isAligned(signer: $0.1, sender: domain) }) {
            self = .authenticated(sender, by: evidence)
        } else {
            self = .unconfirmed(sender, passed.isEmpty ? .nothingPassed : .notAligned)
        }
    }

    /// The address in `From`, whoever wrote it.
    public var sender: MailAddress? {
        switch self {
        case .authenticated(let sender, _): sender
        case .unconfirmed(let sender, _): sender
        }
    }

    /// Which domain a passed result vouches for.
    private static func vouching(_ result: AuthenticationResult) -> (Evidence, String)? {
        switch result.method {
        case "dkim": return result.properties["header.d"].map { (.dkim, $0) }
        case "spf":
            guard let sender = result.properties["smtp.mailfrom"] else { return nil }
            return (.spf, sender.split(separator: "@", omittingEmptySubsequences: false).last.map(String.init) ?? "")
        default: return nil
        }
    }
}

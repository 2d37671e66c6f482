public import Access

/// What an import did, or would do: all of it, or nothing where a single line is wrong.
public struct ImportOutcome: Codable, Hashable, Sendable {
    /// What is wrong with a line.
    public struct Problem: Codable, Hashable, Sendable {
        /// The line of the file, from 1.
        public var line: Int
        /// Which rule says so.
        public var code: Refusal.Code
        /// The same in words.
        public var message: Bilingual
        /// What to do about it.
        public var hint: Bilingual?
    }

    /// A partner and a client for whom its contacts may file from now on.
    public struct Partner: Codable, Hashable, Sendable {
        /// The partner.
        public var partner: String
        /// The client.
        public var client: String
    }

    /// Whether it was only tried.
    public var isDryRun: Bool
    /// How many rows were read, without the first one.
    public var rows: Int
    /// The names of new clients.
    public var clientsAdded: [String] = []
    /// The names of clients with another tariff or contract.
    public var clientsChanged: [String] = []
    /// The addresses of new contacts.
    public var contactsAdded: [String] = []
    /// New partners.
    public var partnersAdded: [Partner] = []
    /// What is wrong; nothing was changed where there is anything.
    public var problems: [Problem] = []
}

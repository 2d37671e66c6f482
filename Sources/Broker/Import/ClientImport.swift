import Access
import Desk
import Store
import Wording

/// An import that is going on: takes row after row, and notes what each of them did or what is wrong with it.
struct ClientImport {
    private(set) var outcome: ImportOutcome

    private let broker: Broker
    private let transaction: Transaction
    /// Clients whose first row was taken.
    private var seen: Set<String> = []

    init(on broker: Broker, in transaction: Transaction, isDryRun: Bool, rows: Int) {
        self.broker = broker
        self.transaction = transaction
        outcome = ImportOutcome(isDryRun: isDryRun, rows: rows)
    }

    /// Takes all rows: first clients and contacts, then partners, whose clients may stand further below.
    mutating func take(_ rows: [SeparatedTable.Row], columns: [ClientColumn?]) throws {
        var taken: [ClientRow] = []
        for row in rows {
            try note(row.line) { `import` in
                let row = try ClientRow(row, columns: columns)
                try `import`.take(row)
                taken.append(row)
            }
        }
        for row in taken where !row.partnerOf.isEmpty {
            try note(row.line) { try $0.takePartner(row) }
        }
        if !outcome.clientsChanged.isEmpty, outcome.problems.isEmpty {
            try transaction.recountOpenClocks(because: .tariff)
        }
    }

    private mutating func take(_ row: ClientRow) throws {
        let client: Client
        if let known = try transaction.client(named: row.name) {
            client = try transaction.change(known, tariff: row.tariff, row.days)
            if client != known {
                guard !seen.contains(row.name) else { throw Refusal(.tableRefused, .rowsDisagree) }
                outcome.clientsChanged.append(row.name)
            }
        } else {
            guard let tariff = row.tariff else { throw Refusal(.tableRefused, .tariffMissing) }
            client = try transaction.addClient(named: row.name, tariff: tariff, row.days)
            outcome.clientsAdded.append(row.name)
        }
        seen.insert(row.name)
        if let person = row.person { try take(person, of: client) }
    }

    private mutating func take(_ person: ClientRow.Person, of client: Client) throws {
        guard let clientId = client.id else { throw StoreError.missingRow }
        if let known = try transaction.contact(email: person.email) {
            guard known.clientId == clientId else { throw Refusal(.tableRefused, .contactElsewhere) }
            guard known.name == person.name, person.login == nil || person.login == known.login,
                person.language == nil || person.language == known.language
            else { throw Refusal(.tableRefused, .contactDiffers) }
            return
        }
        let contact = Contact(
            clientId: clientId,
            name: person.name,
            email: person.email,
            login: person.login,
            language: person.language ?? .ru,
            approves: person.approves,
            createdAt: transaction.now
        )
        _ = try broker.register(contact, of: client, in: transaction)
        outcome.contactsAdded.append(person.email)
    }

    private mutating func takePartner(_ row: ClientRow) throws {
        for name in row.partnerOf {
            let partner = try transaction.requiredClient(row.name)
            let isNew = try transaction.setPartner(partner, for: transaction.requiredClient(name), mayFile: true)
            if isNew { outcome.partnersAdded.append(ImportOutcome.Partner(partner: row.name, client: name)) }
        }
    }

    /// Notes what a rule says about a line; other errors end the import.
    private mutating func note(_ line: Int, _ body: (inout ClientImport) throws -> Void) throws {
        do {
            try body(&self)
        } catch let refusal as Refusal where refusal.code != .storageUnavailable {
            let (ru, en) = (broker.wording(.ru).refusal(refusal), broker.wording(.en).refusal(refusal))
            outcome.problems.append(
                ImportOutcome.Problem(
                    line: line,
                    code: refusal.code,
                    message: Bilingual(ru: ru.message, en: en.message),
                    hint: ru.hint.flatMap { hint in en.hint.map { Bilingual(ru: hint, en: $0) } }
                )
            )
        }
    }
}

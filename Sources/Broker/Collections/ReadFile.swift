public import Access
public import Desk
import Diagnostics
import Redaction
import Store

/// Reads a file of a ticket as the answer to a question that no machine was asked: a phone's log that came by mail.
public struct ReadFile: UseCase {
    public static var permission: Permission { .work }

    /// The name that stands for the block which the button «i» of Mobi-C copies.
    public static let block = "i-block"

    /// The ticket's number.
    public var number: Int64
    /// The file's number.
    public var file: Int64
    /// The profile's id.
    public var profile: String
    /// The probe's id, or ``block``.
    public var probe: String

    /// A file to read.
    public init(number: Int64, file: Int64, profile: String, probe: String) {
        self.number = number
        self.file = file
        self.profile = profile
        self.probe = probe
    }

    /// What it brings is claimed: anybody may have written a file. It is redacted and concluded from like any answer.
    ///
    /// - Throws: ``Refusal``: `ticketUnknown`, `fileUnknown`, `profileUnknown`, `questionUnreadable`,
    ///   `storageUnavailable`.
    public func perform(by principal: Principal, in broker: Broker) async throws -> ShowCollection.Outcome {
        let question = try ReadableQuestion(probe, ofProfile: profile, in: broker)
        let (client, digest) = try await broker.store.read { rows in
            guard let ticket = try rows.ticket(number) else {
                throw Refusal(.ticketUnknown, ["ticket": String(number)])
            }
            guard let file = try rows.file(file), file.ticketId == ticket.id else {
                throw Refusal(.fileUnknown, ["file": String(self.file)])
            }
            return (ticket.clientId, file.digest)
        }
        let content = Array(try broker.desk.files.bytes(digest))
        // A sender whom nobody knows has no key of pseudonyms: their data are only struck out.
        let redactor = try client.map { try broker.redactor(forClient: $0) } ?? Redactor()
        let attachment = broker.attachment(
            of: question.output(of: content),
            running: question.plan,
            from: .file(file),
            ticket: number,
            redactor: redactor,
            origin: .claimed,
            ending: RunEnding(road: .file, began: broker.now())
        )
        let collection = try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            try broker.attach(attachment, running: question.plan, in: transaction).id
        }
        guard let collection else { throw StoreError.missingRow }
        return try await ShowCollection(number: collection).perform(by: principal, in: broker.desk)
    }
}

extension ReadableQuestion {
    /// The question of that name, or the block that a person copies.
    ///
    /// - Throws: ``Refusal``: `profileUnknown`, `questionUnreadable`.
    init(_ probe: String, ofProfile name: String, in broker: Broker) throws {
        let profile = try broker.profile(named: name)
        guard probe != ReadFile.block else {
            self.init(block: .mobiC, of: profile)
            return
        }
        do {
            try self.init(probe, of: profile)
        } catch {
            let known = (error.readable + [ReadFile.block]).joined(separator: ", ")
            throw Refusal(.questionUnreadable, ["probe": probe, "known": known])
        }
    }
}

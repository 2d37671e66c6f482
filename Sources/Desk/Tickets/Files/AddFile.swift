public import Access
public import Foundation
import Store

/// Adds a file to a ticket: a screenshot, a log that the client sent by another way.
public struct AddFile: UseCase {
    public static var permission: Permission { .work }

    /// The ticket's number.
    public var number: Int64
    /// The name, as it is shown.
    public var name: String
    /// The type, as it is shown; never trusted.
    public var mediaType: String
    /// The bytes.
    public var content: Data

    /// A file to add.
    public init(number: Int64, name: String, mediaType: String, content: Data) {
        self.number = number
        self.name = name
        self.mediaType = mediaType
        self.content = content
    }

    /// - Throws: ``Refusal``: `ticketUnknown`, `invalidText`, `fileTooLarge`, `storageUnavailable`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> FileView {
        let name = try QuotedText(
            name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0) } ?? "",
            field: "name"
        ).text
        let mediaType = try QuotedText(mediaType, field: "type").text
        _ = try await desk.store.read { try $0.ticket(number) }.orThrow(
            Refusal(.ticketUnknown, ["ticket": String(number)])
        )
        let digest = try desk.files.keep(content)
        return try await desk.write(ticket: number, by: principal) { transaction in
            _ = try transaction.requiredTicket(number)
            let file = try transaction.add(
                TicketFile(
                    ticketId: number,
                    messageId: nil,
                    name: name,
                    mediaType: mediaType,
                    size: content.count,
                    digest: digest,
                    createdAt: transaction.now
                )
            )
            return FileView(file)
        }
    }
}

extension Transaction {
    /// Adds a file that is on the shelf to a ticket, and tells of it.
    func add(_ file: TicketFile) throws -> TicketFile {
        let file = try insert(file)
        try record(.ticketFileAdded, ticket: file.ticketId, file.told)
        return file
    }
}

extension Optional {
    fileprivate func orThrow(_ error: some Error) throws -> Wrapped {
        guard let self else { throw error }
        return self
    }
}

public import Access
public import Desk
import Foundation
import Store
public import Tickets

/// Takes a message that the mail server hands over: secrets that it quotes are struck out before anything is stored, and
/// decision codes among them are worth nothing from then on (DESIGN §3).
public struct ReceiveMail: Sendable {
    /// What the caller must hold.
    public static var permission: Permission { .deliver }

    /// The message.
    public var message: IncomingMessage

    /// A message to take.
    public init(message: IncomingMessage) {
        self.message = message
    }

    /// Takes the message, once.
    ///
    /// - Throws: ``Refusal``: `notPermitted`, `storageUnavailable`; the store's errors.
    public func callAsFunction(by principal: Principal, in broker: Broker) async throws -> MailReceipt {
        guard Self.permission.isHeld(by: principal) else {
            throw Refusal(.notPermitted, ["permission": Self.permission.rawValue, "actor": principal.actor])
        }
        let fingerprint = message.fingerprint
        let quoted = try await broker.store.read { [message] rows in
            try SecretSearch(rows: rows, keys: broker.keys).strike(message)
        }
        let files = try quoted.message.attachments.map { file in
            ReceivedMail.KeptFile(
                name: file.name,
                mediaType: file.mediaType,
                size: file.bytes.count,
                digest: try broker.desk.files.keep(Data(file.bytes))
            )
        }
        let mail = ReceivedMail(message: quoted.message, files: files, fingerprint: fingerprint)
        let receipt = try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
            try broker.burn(quoted, in: transaction)
            return try broker.desk.receive(mail, in: transaction)
        }
        broker.outbox.ring()
        return receipt
    }
}

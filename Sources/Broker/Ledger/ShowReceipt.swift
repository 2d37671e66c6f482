public import Access
import Foundation
import Ledger
import Store

/// The receipt of a request, for the support desk.
public struct ShowReceipt: UseCase {
    public static var permission: Permission { .read }

    /// The request.
    public var number: Int64
    /// A checkpoint that the reader kept, whole: the receipt then proves that the ledger still begins with it.
    public var earlier: String?

    /// A wish for a receipt.
    public init(number: Int64, earlier: String? = nil) {
        self.number = number
        self.earlier = earlier
    }

    /// - Throws: ``Refusal``: `requestUnknown`; `wrongState` before an approval.
    public func perform(by principal: Principal, in broker: Broker) async throws -> ReceiptFile {
        let (request, receipt) = try await broker.store.read { rows in
            guard let request = try rows.request(number) else {
                throw Refusal(.requestUnknown, ["request": String(number)])
            }
            return (request, try broker.receipt(ofRequest: number, since: earlier, in: rows))
        }
        await broker.noteView(.receiptFetched, of: request, by: principal.actor)
        return receipt
    }
}

/// The receipt of what a contact approved, for them.
public struct FetchReceipt: UseCase {
    public static var permission: Permission { .follow }

    /// The follow handle.
    public var handle: String
    /// A checkpoint that the reader kept, such as the one under an earlier message.
    public var earlier: String?

    /// A wish for a receipt.
    public init(handle: String, earlier: String? = nil) {
        self.handle = handle
        self.earlier = earlier
    }

    /// - Throws: ``Refusal``: `handleUnknown`.
    public func perform(by principal: Principal, in broker: Broker) async throws -> ReceiptFile {
        let handle = try Handle(handle)
        let (followed, receipt) = try await broker.store.read { rows in
            let followed = try Followed(handle: handle, key: broker.keys.handles, in: rows)
            return (followed, try broker.receipt(ofRequest: followed.consent.requestId, since: earlier, in: rows))
        }
        await broker.noteView(
            .receiptFetched,
            of: followed.request,
            by: followed.contact.actorName,
            followed.contact.toldAsReader
        )
        return receipt
    }
}

/// A receipt as a file.
public struct ReceiptFile: Codable, Hashable, Sendable {
    /// The request.
    public var request: Int64
    /// The file's text.
    public var text: String
    /// The key that verifies it, which the reader should have from elsewhere.
    public var key: String
}

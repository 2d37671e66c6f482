import AsyncHTTPClient
public import Desk
import Foundation
import NIOHTTP1
public import Tickets

extension APIClient {
    /// Hands a message over to a server's socket for mail.
    ///
    /// - Parameter patience: seconds until the call is given up.
    /// - Throws: ``APIClientError``: the message was not stored, as far as can be known.
    public func deliver(_ message: IncomingMessage, patience: Int64) async throws(APIClientError) -> Answer<MailReceipt>
    {
        guard let parcel = try? MailParcel.bytes(of: message) else {
            throw .malformed(reason: "the message has no JSON form")
        }
        var request = HTTPClientRequest(url: try url(of: MailListener.path))
        request.method = .POST
        request.headers.add(name: "Content-Type", value: MailParcel.mediaType)
        request.body = .bytes(parcel)
        return try answer(to: try await exchange(request, patience: patience))
    }
}

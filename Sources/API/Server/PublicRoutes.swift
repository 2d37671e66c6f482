import Access
public import Broker
import Desk
public import Hummingbird
public import Logging

/// The API for contacts: what a handle opens, over HTTP, without a login.
///
/// Everything else answers 404 here, as if it did not exist.
public enum PublicRoutes {
    /// Adds them to the router of the public listener, which also has the pages.
    public static func add(to router: Router<ConnectionContext>, for broker: Broker, logger: Logger) {
        let writer = AnswerWriter(timeZone: broker.settings.timeZone, logger: logger)
        router.add(middleware: UnknownAddress(writer: writer))
        let reading = EndpointServer(router: router, writer: writer) { _, _ in .reader }
        reading.serve(ShowConsent.self, on: broker)
        reading.serve(ShowConsent.self, on: broker, at: ShowConsent.plainRoute, defaults: ["without": []])
        reading.serve(ApproveConsent.self, on: broker)
        reading.serve(DeclineConsent.self, on: broker)
        reading.serve(ShowIdentity.self, on: broker.desk)
        reading.serve(ConfirmIdentity.self, on: broker.desk)
        reading.serve(ShowEnrolment.self, on: broker)
        reading.serve(DecideEnrolment.self, on: broker)
        LedgerRoutes(router: router, writer: writer) { _, _ in .reader }.serve(broker)
        let following = EndpointServer(router: router, writer: writer) { _, _ in .follower }
        following.serve(FollowAccess.self, on: broker)
        following.serve(StopAccess.self, on: broker)
        following.serve(FetchReceipt.self, on: broker)
        following.serve(AttachResult.self, on: broker, limit: EndpointServer.attachmentLimit) { handle in
            let followed = try await FollowAccess(handle: handle)(by: .follower, in: broker)
            guard followed.awaitsResult else {
                throw Refusal(.wrongState, ["state": followed.request.state.rawValue, "event": "attach"])
            }
        }
    }
}

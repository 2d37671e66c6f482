import Access
import Broker
import Desk
import Foundation
import Web

/// The pages' door to the broker: a visitor is a reader before the decision and a follower after it, nothing more.
struct BrokerConsentService: ConsentService {
    let broker: Broker

    func showConsent(
        handle: String,
        narrowed: ConsentNarrowing,
        notAfter: Date?
    ) async throws -> ConsentDocument {
        try await ShowConsent(
            handle: handle,
            without: narrowed.without,
            minutes: narrowed.minutes,
            notAfter: notAfter
        )(by: .reader, in: broker)
    }

    func approveConsent(_ approval: ConsentApproval) async throws -> ConsentDecision {
        let decided = try await ApproveConsent(
            handle: approval.handle,
            code: approval.code,
            plan: approval.plan,
            without: approval.narrowed.without,
            minutes: approval.narrowed.minutes,
            isByHand: approval.isByHand,
            certificate: approval.certificate,
            signature: approval.signature,
            notAfter: approval.notAfter,
            login: approval.login,
            password: approval.password
        )(by: .reader, in: broker)
        return ConsentDecision(followHandle: decided.followHandle)
    }

    func declineConsent(handle: String, code: String) async throws -> ConsentDecision {
        let decided = try await DeclineConsent(handle: handle, code: code)(by: .reader, in: broker)
        return ConsentDecision(followHandle: decided.followHandle)
    }

    func showEnrolment(handle: String) async throws -> EnrolmentDocument {
        try await ShowEnrolment(handle: handle)(by: .reader, in: broker)
    }

    func decideEnrolment(handle: String, code: String, isConfirmed: Bool) async throws {
        _ = try await DecideEnrolment(handle: handle, code: code, isConfirmed: isConfirmed)(by: .reader, in: broker)
    }

    func showIdentity(handle: String) async throws -> IdentityDocument {
        try await ShowIdentity(handle: handle)(by: .reader, in: broker.desk)
    }

    func confirmIdentity(handle: String) async throws {
        _ = try await ConfirmIdentity(handle: handle)(by: .reader, in: broker.desk)
    }

    func followAccess(handle: String) async throws -> FollowedAccess {
        FollowedAccess(try await FollowAccess(handle: handle)(by: .follower, in: broker))
    }

    func receipt(handle: String) async throws -> String {
        try await FetchReceipt(handle: handle)(by: .follower, in: broker).text
    }

    func stopAccess(handle: String) async throws -> FollowedAccess {
        FollowedAccess(try await StopAccess(handle: handle)(by: .follower, in: broker))
    }

    func attachResult(handle: String, content: [UInt8]) async throws -> FollowedAccess {
        FollowedAccess(try await AttachResult(handle: handle, content: Data(content))(by: .follower, in: broker))
    }
}

extension FollowedAccess {
    init(_ view: FollowView) {
        self.init(
            document: view.document,
            state: view.request.state,
            grade: view.request.consent?.grade,
            failure: view.request.cause,
            expiresAt: view.request.expiresAt,
            endedAt: view.request.endedAt,
            awaitsResult: view.awaitsResult,
            passes: view.request.passes.map { Pass(serial: $0.serial, keyId: $0.keyId) },
            lentLogin: view.request.lease?.login,
            runs: view.request.collections.map(Run.init)
        )
    }
}

extension FollowedAccess.Run {
    init(_ collection: CollectionView) {
        self.init(
            road: collection.road,
            origin: collection.origin,
            isComplete: collection.isComplete,
            failure: collection.cause,
            beganAt: collection.beganAt,
            milliseconds: collection.milliseconds,
            redactions: collection.redactions.values.reduce(0, +),
            answers: collection.probes.map {
                FollowedAccess.Answer(probe: $0.probe, unknown: $0.reason, text: $0.text)
            }
        )
    }
}

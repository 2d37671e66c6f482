import Access
import Cryptography
import Foundation
import Synchronization
import Web

/// A product as the pages see it, with scripted answers. It renders narrowed plans as the real one does: fewer probes
/// make another script with another digest.
final class ScriptedService: ConsentService {
    /// What the pages asked for.
    enum Call: Equatable {
        case show(without: [String], minutes: Int?)
        case approve(code: String, plan: String, without: [String], minutes: Int?, isByHand: Bool, certificate: String?)
        case decline(code: String)
        case follow
        case stop
        case attach([UInt8])
    }

    static let handle = "0123456789abcdefghjkmnpqrs"
    static let followHandle = "s0123456789abcdefghjkmnpqr"

    private let document: ConsentDocument
    private let followed: FollowedAccess
    private let refusals: Mutex<[String: any Error]>
    private let log = Mutex<[Call]>([])

    init(_ document: ConsentDocument = .sample(), followed: FollowedAccess? = nil, refusing: [String: any Error] = [:])
    {
        self.document = document
        self.followed = followed ?? .sample()
        refusals = Mutex(refusing)
    }

    var calls: [Call] { log.withLock { $0 } }

    /// Calls that change something.
    var changes: [Call] {
        calls.filter { call in
            switch call {
            case .show, .follow: false
            default: true
            }
        }
    }

    func showConsent(handle: String, narrowed: ConsentNarrowing, notAfter: Date?) async throws -> ConsentDocument {
        try note(.show(without: narrowed.without, minutes: narrowed.minutes), "show", handle, Self.handle)
        var shown = document
        for id in narrowed.without where !document.probes.contains(where: { $0.id == id }) {
            throw Refusal(.probeUnknown, ["probe": id, "known": document.probes.map(\.id).joined(separator: ", ")])
        }
        guard narrowed.without.count < document.probes.count else { throw Refusal(.planEmpty) }
        if let minutes = narrowed.minutes {
            guard minutes <= shown.minutesAsked else { throw Refusal(.consentWidened, ["asked": "30"]) }
            shown.minutes = minutes
        }
        for index in shown.probes.indices where narrowed.without.contains(shown.probes[index].id) {
            shown.probes[index].isStruck = true
        }
        shown.script = ConsentDocument.script(of: shown.probes.filter { !$0.isStruck })
        shown.planDigest = SHA256.digest(Array(shown.script.utf8)).hex
        return shown
    }

    func approveConsent(_ approval: ConsentApproval) async throws -> ConsentDecision {
        try note(
            .approve(
                code: approval.code,
                plan: approval.plan,
                without: approval.narrowed.without,
                minutes: approval.narrowed.minutes,
                isByHand: approval.isByHand,
                certificate: approval.certificate
            ),
            "approve",
            approval.handle,
            Self.handle
        )
        return ConsentDecision(followHandle: Self.followHandle)
    }

    func declineConsent(handle: String, code: String) async throws -> ConsentDecision {
        try note(.decline(code: code), "decline", handle, Self.handle)
        return ConsentDecision(followHandle: nil)
    }

    func followAccess(handle: String) async throws -> FollowedAccess {
        try note(.follow, "follow", handle, Self.followHandle)
        return followed
    }

    func stopAccess(handle: String) async throws -> FollowedAccess {
        try note(.stop, "stop", handle, Self.followHandle)
        return followed
    }

    func attachResult(handle: String, content: [UInt8]) async throws -> FollowedAccess {
        try note(.attach(content), "attach", handle, Self.followHandle)
        return followed
    }

    private func note(_ call: Call, _ name: String, _ handle: String, _ expected: String) throws {
        log.withLock { $0.append(call) }
        guard handle == expected else { throw Refusal(.handleUnknown) }
        if let error = refusals.withLock({ $0[name] }) { throw error }
    }
}

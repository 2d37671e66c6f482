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
        case enrolment
        case identity
        case confirmIdentity
        case confirm(code: String, isConfirmed: Bool)
        case follow
        case receipt
        case stop
        case attach([UInt8])
    }

    static let handle = "0123456789abcdefghjkmnpqrs"
    static let followHandle = "s0123456789abcdefghjkmnpqr"

    private let document: ConsentDocument
    private let followed: FollowedAccess
    private let comparesPlans: Bool
    private let refusals: Mutex<[String: any Error]>
    private let log = Mutex<[Call]>([])
    private let logins = Mutex<[String]>([])

    /// - Parameter comparesPlans: whether an approval of another plan than its narrowing makes is refused, as in truth.
    init(
        _ document: ConsentDocument = .sample(),
        followed: FollowedAccess? = nil,
        refusing: [String: any Error] = [:],
        comparesPlans: Bool = false
    ) {
        self.document = document
        self.comparesPlans = comparesPlans
        self.followed = followed ?? .sample()
        refusals = Mutex(refusing)
    }

    /// The accounts that were lent, each with its password as JSON.
    var lent: [String] { logins.withLock { $0 } }

    var calls: [Call] { log.withLock { $0 } }

    /// Calls that change something.
    var changes: [Call] {
        calls.filter { call in
            switch call {
            case .show, .follow, .receipt, .enrolment, .identity: false
            default: true
            }
        }
    }

    func showConsent(handle: String, narrowed: ConsentNarrowing, notAfter: Date?) async throws -> ConsentDocument {
        try note(.show(without: narrowed.without, minutes: narrowed.minutes), "show", handle, Self.handle)
        return try narrow(to: narrowed)
    }

    private func narrow(to narrowed: ConsentNarrowing) throws -> ConsentDocument {
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
        if comparesPlans, try narrow(to: approval.narrowed).planDigest != approval.plan { throw Refusal(.planChanged) }
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
        if let login = approval.login {
            let password = try JSONEncoder().encode(approval.password)
            logins.withLock { $0.append("\(login) \(String(decoding: password, as: UTF8.self))") }
        }
        return ConsentDecision(followHandle: Self.followHandle)
    }

    func declineConsent(handle: String, code: String) async throws -> ConsentDecision {
        try note(.decline(code: code), "decline", handle, Self.handle)
        return ConsentDecision(followHandle: nil)
    }

    func showIdentity(handle: String) async throws -> IdentityDocument {
        try note(.identity, "identity", handle, Self.handle)
        return .sample()
    }

    func confirmIdentity(handle: String) async throws {
        try note(.confirmIdentity, "confirm identity", handle, Self.handle)
    }

    func showEnrolment(handle: String) async throws -> EnrolmentDocument {
        try note(.enrolment, "enrolment", handle, Self.handle)
        return .sample()
    }

    func decideEnrolment(handle: String, code: String, isConfirmed: Bool) async throws {
        try note(.confirm(code: code, isConfirmed: isConfirmed), "confirm", handle, Self.handle)
    }

    func followAccess(handle: String) async throws -> FollowedAccess {
        try note(.follow, "follow", handle, Self.followHandle)
        return followed
    }

    func receipt(handle: String) async throws -> String {
        try note(.receipt, "receipt", handle, Self.followHandle)
        return "propusk-receipt/v1\n{}\n\n\u{2014} desk.example/ledger AAAA\n"
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

import Access
import Ledger
import OpenSSHFormats
import Store

/// One access request with all that belongs to it, against its own events.
struct RequestCheck {
    private(set) var problems: [String] = []

    private let name: String
    private var request: ToldRow?
    private var attempts = 0
    private var consent: ToldRow?
    private var lease: ToldRow?
    private var passes: [String: ToldRow] = [:]
    private var collections = ToldTable(of: "collection")

    init(of row: AccessRequest, in rows: some Rows) throws {
        let number = row.id ?? 0
        name = "request \(number)"
        for event in try rows.events(ofRequest: number) { take(event) }
        compare(name, row.allTold, request)
        if try !rows.hasPlan(ofRequest: number) { problems.append("the plan of \(name) is not there") }
        let decision = try rows.consent(onRequest: number)
        compare("the consent on \(name)", try decision.map { try $0.allTold }, consent)
        compare(
            "the lease of \(name)",
            try rows.lease(ofRequest: number).map { lease in
                lease.told.merging(["created": lease.leasedAt.told]) { $1 }
            },
            lease
        )
        var untold = passes
        for pass in try rows.passes(ofRequest: number) {
            compare("pass \(pass.keyId)", pass.allTold, untold.removeValue(forKey: pass.keyId))
        }
        for keyId in untold.keys.sorted() { compare("pass \(keyId)", nil, untold[keyId]) }
        problems += collections.problems(in: try rows.collections(ofRequest: number)) { collection in
            try rows.attachment(collection).told.merging(["ticket": String(collection.ticketId)]) { $1 }
        }
    }

    private mutating func compare(_ what: String, _ row: [String: String]?, _ told: ToldRow?) {
        switch (row, told) {
        case (nil, nil): break
        case (.some, nil): problems.append("\(what) is in the tables, and not in the ledger")
        case (nil, .some): problems.append("\(what) is in the ledger, and not in the tables")
        case (let row?, let told?):
            let differences = told.differences(from: row)
            guard !differences.isEmpty else { return }
            problems.append("\(what) is not what its events tell: \(differences.joined(separator: ", "))")
        }
    }
}

extension RequestCheck {
    private mutating func take(_ event: Event) {
        switch event.kind {
        case .accessRequested:
            request = ToldRow(
                event,
                [
                    "state": RequestState.requested.rawValue, "attempts": "0", "spent": "no", "decided": "",
                    "expires": "", "ended": "", "failure": "", "failure_digest": "",
                ]
            )
        case .accessApproved:
            consent = ToldRow(event, ["decision": Decision.approved.rawValue])
            move(to: .approved)
            request?["decided"] = event.moment
            request?["expires"] = event.opening["expires"]
        case .accessDeclined:
            consent = ToldRow(event, ["decision": Decision.declined.rawValue])
            request?["decided"] = event.moment
            end(as: .declined, event)
        case .sessionBegan:
            move(to: .active)
            attempts += 1
            request?["attempts"] = String(attempts)
        case .scriptStarted: request?["spent"] = "yes"
        case .sessionEnded where event.opening["failure"] != nil: end(as: .failed, event)
        case .sessionFailed, .sessionEnded: move(to: .approved)
        case .accessFailed: end(as: .failed, event)
        case .accessCompleted: end(as: .completed, event)
        case .accessWithdrawn: end(as: .withdrawn, event)
        case .accessRevoked: end(as: .revoked, event)
        case .accessLapsed: end(as: .lapsed, event)
        case .accessExpired: end(as: .expired, event)
        case .passIssued: passes[event.opening["key_id"] ?? ""] = ToldRow(event)
        case .secretLeased: lease = ToldRow(event)
        case .collectionAttached: collections[event.number("collection") ?? 0] = ToldRow(event)
        default: break
        }
    }

    private mutating func move(to state: RequestState) {
        request?["state"] = state.rawValue
    }

    private mutating func end(as state: RequestState, _ event: Event) {
        move(to: state)
        request?["ended"] = event.moment
        request?["failure"] = event.opening["failure"] ?? ""
        if event.opening["failure"] != nil { request?["failure_digest"] = event.opening["failure_digest"] }
    }
}

extension AccessRequest {
    /// All that events tell of it, as the row has it.
    fileprivate var allTold: [String: String] {
        let failure = (try? failure?.told) ?? ["failure": "", "failure_digest": ""]
        return told.merging(failure) { $1 }.merging([
            "ticket": String(ticketId), "actor": actor, "state": state.rawValue, "attempts": String(attempts),
            "spent": isSpent ? "yes" : "no", "created": createdAt.told, "decided": decidedAt.told,
            "expires": expiresAt.told, "ended": endedAt.told,
        ]) { $1 }
    }
}

extension Consent {
    fileprivate var allTold: [String: String] {
        get throws {
            told.merging([
                "created": decidedAt.told,
                "signer": try signer.map { try SSHPublicKey(line: $0).fingerprint } ?? "",
            ]) { $1 }
        }
    }
}

extension Pass {
    fileprivate var allTold: [String: String] {
        let subject = try? SSHCertificate(line: certificate).publicKey.line
        return told.merging([
            "created": issuedAt.told,
            // The key stands beside its certificate, in which the ledger has it.
            "certificate": subject == publicKey ? told["certificate"] ?? "" : "",
        ]) { $1 }
    }
}

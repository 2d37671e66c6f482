import Access
import Foundation
public import Store
import Wording

extension Rows {
    /// A request as people read it.
    public func view(of request: AccessRequest) throws -> RequestView {
        let number = request.id ?? 0
        let consent = try consent(onRequest: number)
        return RequestView(
            number: number,
            ticket: request.ticketId,
            machine: try machine(request.machineId)?.name ?? "",
            agent: request.agent,
            actor: request.actor,
            scope: request.scope,
            profile: "\(request.profile) \(request.profileVersion)",
            minutes: request.minutes,
            reason: request.reason,
            planDigest: request.planDigest,
            state: request.state,
            failure: request.failure.map(sentence),
            cause: request.failure,
            createdAt: request.createdAt,
            lapsesAt: request.lapsesAt,
            expiresAt: request.expiresAt,
            endedAt: request.endedAt,
            consent: try consent.map { try view(of: $0) },
            passes: try passes(ofRequest: number).map(RequestView.PassSummary.init),
            lease: try lease(ofRequest: number).map {
                RequestView.LeaseSummary(login: $0.login, leasedAt: $0.leasedAt, endsAt: $0.endsAt)
            },
            collections: try collections(ofRequest: number).map { try view(of: $0) }
        )
    }

    /// The newest requests in short, newest first.
    ///
    /// - Parameter limit: how many at most.
    public func summaries(ofNewest limit: Int) throws -> [RequestSummary] {
        var names: [Int64: String] = [:]
        return try requests(newest: limit).map { request in
            let name = try names[request.machineId] ?? machine(request.machineId)?.name ?? ""
            names[request.machineId] = name
            return RequestSummary(request, machine: name)
        }
    }

    /// For programs that print a failure without knowing its codes.
    private func sentence(_ failure: SessionFailure) -> String {
        let worded = Wording(.en, timeZone: .gmt).failure(failure)
        return "\(worded.message); hint: \(worded.hint)"
    }

    private func view(of consent: Consent) throws -> RequestView.ConsentSummary {
        RequestView.ConsentSummary(
            contact: try contact(consent.contactId)?.name ?? "",
            decision: consent.decision.rawValue,
            grade: consent.grade,
            isByHand: consent.isByHand,
            planDigest: consent.planDigest,
            struckProbes: consent.struckProbes,
            minutes: consent.minutes,
            decidedAt: consent.decidedAt
        )
    }

    func view(of collection: Collection) throws -> CollectionView {
        let number = collection.id ?? 0
        return CollectionView(
            number: number,
            request: collection.requestId,
            file: collection.fileId,
            road: collection.road.rawValue,
            origin: collection.origin.rawValue,
            planDigest: collection.planDigest,
            passSerial: collection.passSerial,
            isComplete: collection.isComplete,
            failure: collection.failure.map(sentence),
            cause: collection.failure,
            beganAt: collection.beganAt,
            milliseconds: collection.milliseconds,
            serverVersion: collection.serverVersion,
            noiseBytes: collection.noiseBytes,
            violations: collection.violations,
            errors: collection.errors,
            redactions: collection.redactions,
            probes: try evidence(ofCollection: number).map(CollectionView.ProbeView.init)
        )
    }
}

extension RequestView.PassSummary {
    init(_ pass: Pass) {
        self.init(
            serial: pass.serial,
            keyId: pass.keyId,
            authority: pass.authority,
            certificate: pass.certificate,
            issuedAt: pass.issuedAt
        )
    }
}

extension CollectionView.ProbeView {
    init(_ evidence: Evidence) {
        self.init(
            probe: evidence.probe,
            status: evidence.status,
            reason: evidence.reason,
            exitStatus: evidence.exitStatus,
            milliseconds: evidence.milliseconds,
            text: evidence.text,
            redactions: evidence.redactions
        )
    }
}

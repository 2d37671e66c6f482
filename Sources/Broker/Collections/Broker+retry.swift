import Access
import Cryptography
import Foundation
import Store

extension Broker {
    /// Seconds to wait before the second, third and fourth try: a machine that is starting up gets a chance, and
    /// sshd's penalties for one source (OpenSSH 9.8 and later) aren't provoked.
    static let pauses = [1, 4, 10]

    /// The next try of a session that failed before its script started, under a new pass.
    ///
    /// What a contact made or lent is used again, since nobody else could make another: their certificate (grade *held*),
    /// the signature for a gate, and a lent password, which is gone once a machine was offered it.
    ///
    /// - Returns: nil where no try is left, or the request ended meanwhile.
    func retry(of job: CollectionJob, after aftermath: Aftermath) async throws -> CollectionJob? {
        guard let attempt = aftermath.actions.retryAttempt else { return nil }
        do {
            try await Task.sleep(for: .seconds(Self.pauses[min(attempt - 2, Self.pauses.count - 1)]))
        } catch {
            return nil
        }
        let key = try SigningKey.generate(.ed25519)
        return try await store.write(at: now(), by: "system") { transaction -> CollectionJob? in
            guard let request = try transaction.request(job.request), request.state == .approved,
                request.expiresAt.map({ transaction.now < $0 }) ?? true,
                let machine = try transaction.machine(request.machineId)
            else { return nil }
            let pass =
                machine.heldAuthority != nil || job.pass.lent != nil
                ? job.pass
                : try self.issuePass(
                    for: request,
                    on: machine,
                    running: job.plan,
                    sending: job.pass.input,
                    heldCertificate: nil,
                    grade: transaction.consent(onRequest: job.request)?.grade ?? .code,
                    key: key,
                    in: transaction
                )
            _ = try self.apply(.sessionBegan, to: request, in: transaction)
            return try CollectionJob(request: request, machine: machine, plan: job.plan, pass: pass)
        }
    }
}

extension [RequestAction] {
    /// The number of the try that these actions ask for.
    fileprivate var retryAttempt: Int? {
        for case .retrySession(let attempt) in self { return attempt }
        return nil
    }
}

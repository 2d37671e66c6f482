import Diagnostics
import Store
import Synchronization

/// The plans that were read lately: a plan never changes once its request is made, and decoding one costs more than
/// most of what is done with it.
final class PlanShelf: Sendable {
    /// The most plans that are kept; some 20 kB each.
    private static let most = 512

    /// A number alone names no plan: that of a request whose transaction was rolled back is given to the next one.
    private struct Key: Hashable {
        let request: Int64
        let digest: String
    }

    private let plans = Mutex<[Key: Plan]>([:])

    /// The plan of a request, read where it isn't here yet.
    func plan(of request: AccessRequest, in rows: some Rows) throws -> Plan {
        guard let number = request.id else { throw StoreError.missingRow }
        let key = Key(request: number, digest: request.planDigest)
        if let plan = plans.withLock({ $0[key] }) { return plan }
        let plan = try rows.plan(ofRequest: number)
        plans.withLock { plans in
            if plans.count >= Self.most { plans.removeAll() }
            plans[key] = plan
        }
        return plan
    }
}

import Diagnostics
import Store
import Synchronization

/// The plans that were read lately: a plan never changes once its request is made, and decoding one costs more than
/// most of what is done with it.
final class PlanShelf: Sendable {
    /// The most plans that are kept; some 20 kB each.
    private static let most = 512

    private let plans = Mutex<[Int64: Plan]>([:])

    /// The plan of a request, read where it isn't here yet.
    func plan(ofRequest request: Int64, in rows: some Rows) throws -> Plan {
        if let plan = plans.withLock({ $0[request] }) { return plan }
        let plan = try rows.plan(ofRequest: request)
        plans.withLock { plans in
            if plans.count >= Self.most { plans.removeAll() }
            plans[request] = plan
        }
        return plan
    }
}

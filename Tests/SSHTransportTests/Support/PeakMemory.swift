import PropuskTesting
import Synchronization

/// The most resident memory of this process seen so far.
final class PeakMemory: Sendable {
    private let bytes = Mutex(0)

    var value: Int { bytes.withLock { $0 } }

    func sample() {
        let now = ProcessTable.residentBytes()
        bytes.withLock { $0 = max($0, now) }
    }
}

import Synchronization

/// Salts whose bytes rise from given starts, handed out in order.
final class SaltQueue: Sendable {
    private let starts: Mutex<[UInt8]>

    init(_ starts: [UInt8]) {
        self.starts = Mutex(starts)
    }

    func next(_ count: Int) -> [UInt8] {
        let start = starts.withLock { $0.removeFirst() }
        return (0..<count).map { start + UInt8($0) }
    }
}

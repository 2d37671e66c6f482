import Dispatch
import Synchronization

/// Work on parts that come one after another, shared between the thread that brings them and a helper.
///
/// The helper takes what comes, until two parts wait for it; then the thread that brings them does one itself. So the
/// parts that lie in memory are few, and neither of the two is idle for long.
final class SideBySide<Part: Sendable, Value: Sendable>: Sendable {
    private let work: @Sendable (Part) -> Value
    private let helper = DispatchQueue(label: "side by side", qos: .utility)
    private let room = DispatchSemaphore(value: 2)
    private let values = Mutex<[Value?]>([])

    /// - Parameter work: done for each part, on either thread.
    init(_ work: @escaping @Sendable (Part) -> Value) {
        self.work = work
    }

    /// Sees to the next part.
    func take(_ part: Part) {
        let place = values.withLock { values in
            values.append(nil)
            return values.count - 1
        }
        guard room.wait(timeout: .now()) == .success else { return finish(part, at: place) }
        helper.async { [self] in
            finish(part, at: place)
            room.signal()
        }
    }

    /// What came out, in the order of the parts, when all are done.
    func finish() -> [Value] {
        helper.sync {}
        return values.withLock { $0.compactMap(\.self) }
    }

    private func finish(_ part: Part, at place: Int) {
        let value = work(part)
        values.withLock { $0[place] = value }
    }
}

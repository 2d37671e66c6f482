/// Whether `condition` becomes true within the time given, asked every 10 ms without blocking a thread.
///
/// For what happens in another process, where nothing can be awaited.
public func eventually(
    within limit: Duration = .seconds(30),
    _ condition: () async throws -> Bool
) async rethrows -> Bool {
    let end = ContinuousClock.now + limit
    repeat {
        if try await condition() { return true }
        try? await Task.sleep(for: .milliseconds(10))
    } while ContinuousClock.now < end && !Task.isCancelled
    return try await condition()
}

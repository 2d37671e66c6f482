/// The sessions that are running now, one per request; ending one cuts its connection.
actor LiveSessions {
    private var runs: [Int64: Task<Void, Never>] = [:]
    private var isClosed = false

    /// How many sessions are running.
    var count: Int { runs.count }

    /// Begins a session.
    ///
    /// - Returns: the task, so that a caller may wait for its end.
    func begin(_ request: Int64, _ body: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
        let run = Task {
            await body()
            self.forget(request)
        }
        runs[request] = run
        if isClosed { run.cancel() }
        return run
    }

    /// Cuts a session: the connection's descriptor is closed at once, whatever is queued.
    func end(_ request: Int64) {
        runs[request]?.cancel()
    }

    /// Cuts every session and waits until each has written down its end.
    func endAll() async {
        isClosed = true
        let running = Array(runs.values)
        for run in running { run.cancel() }
        for run in running { await run.value }
    }

    private func forget(_ request: Int64) {
        runs[request] = nil
    }
}

/// A token bucket for each of many keys, in bounded memory.
///
/// A bucket holds a minute's worth and refills evenly. Time is a parameter, in milliseconds of any rising clock.
struct TokenBuckets {
    private struct Bucket {
        var tokens: Double
        var filledAt: Int
    }

    /// How many are admitted in a burst, and on average in a minute.
    let perMinute: Int
    /// How many keys are remembered at the most.
    let capacity: Int
    private var buckets: [String: Bucket] = [:]

    init(perMinute: Int, capacity: Int) {
        self.perMinute = perMinute
        self.capacity = capacity
    }

    /// How many keys are remembered.
    var count: Int { buckets.count }

    /// Takes a token of `key`.
    ///
    /// - Returns: nil when admitted, else the whole seconds until the next token.
    mutating func secondsToWait(for key: String, at now: Int) -> Int? {
        if buckets[key] == nil, buckets.count >= capacity { forgetSome(at: now) }
        var bucket = buckets[key] ?? Bucket(tokens: Double(perMinute), filledAt: now)
        bucket.tokens = tokens(of: bucket, at: now)
        bucket.filledAt = now
        defer { buckets[key] = bucket }
        guard bucket.tokens < 1 else {
            bucket.tokens -= 1
            return nil
        }
        return Int(((1 - bucket.tokens) * 60 / Double(perMinute)).rounded(.up))
    }

    /// Forgets the full buckets, which are as good as none. Where all are in use it forgets the older half: a flood of
    /// addresses may then earn some fresh buckets, but the codes have a throttle of their own.
    private mutating func forgetSome(at now: Int) {
        buckets = buckets.filter { tokens(of: $0.value, at: now) < Double(perMinute) }
        guard buckets.count >= capacity else { return }
        let newest = buckets.sorted { $0.value.filledAt > $1.value.filledAt }.prefix(capacity / 2)
        buckets = Dictionary(uniqueKeysWithValues: newest.map { ($0.key, $0.value) })
    }

    private func tokens(of bucket: Bucket, at now: Int) -> Double {
        let refill = Double(max(0, now - bucket.filledAt)) * Double(perMinute) / 60_000
        return min(Double(perMinute), bucket.tokens + refill)
    }
}

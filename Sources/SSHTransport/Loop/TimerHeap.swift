/// Deadlines, the earliest first: a binary heap.
struct TimerHeap {
    /// One deadline and whose it is.
    struct Entry {
        var deadline: ContinuousClock.Instant
        var ticket: Ticket
    }

    private var entries: [Entry] = []

    /// The earliest entry.
    var first: Entry? { entries.first }

    /// Adds an entry, in logarithmic time.
    mutating func insert(_ entry: Entry) {
        entries.append(entry)
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child].deadline < entries[parent].deadline else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    /// Removes the earliest entry, in logarithmic time; the heap must not be empty.
    mutating func removeFirst() {
        entries.swapAt(0, entries.count - 1)
        entries.removeLast()
        var parent = 0
        while true {
            let left = 2 * parent + 1
            guard left < entries.count else { return }
            let right = left + 1
            let isRightSmaller = right < entries.count && entries[right].deadline < entries[left].deadline
            let child = isRightSmaller ? right : left
            guard entries[child].deadline < entries[parent].deadline else { return }
            entries.swapAt(child, parent)
            parent = child
        }
    }
}

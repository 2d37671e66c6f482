/// Hands a run's output to its receiver, in order and no further than the cap.
struct Delivery {
    /// How many bytes were delivered.
    private(set) var bytes = 0
    /// Whether there was more than the cap.
    private(set) var wasCut = false

    private let cap: Int

    init(cap: Int) { self.cap = cap }

    /// Delivers what the inbox has collected; `.enough` when the receiver says so or the cap is passed.
    mutating func deliver(_ inbox: Inbox, to receiver: @Sendable ([UInt8]) -> OutputVerdict) -> OutputVerdict {
        guard !inbox.output.isEmpty else { return .more }
        var piece: [UInt8] = []
        swap(&piece, &inbox.output)
        if piece.count > cap - bytes {
            wasCut = true
            piece.removeLast(piece.count - (cap - bytes))
        }
        bytes += piece.count
        let verdict = piece.isEmpty ? .more : receiver(piece)
        return wasCut ? .enough : verdict
    }
}

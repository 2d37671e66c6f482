/// What a contact takes away from a request.
public struct ConsentNarrowing: Hashable, Sendable {
    /// Probes that are struck out, in the order of the form.
    public var without: [String]
    /// A shorter time, in minutes; nil leaves it as asked.
    public var minutes: Int?

    /// A narrowing; without arguments, none.
    public init(without: [String] = [], minutes: Int? = nil) {
        self.without = without
        self.minutes = minutes
    }
}

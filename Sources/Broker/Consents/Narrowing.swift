import Access

/// What a contact takes away from a request: consent can only narrow.
struct Narrowing: Sendable {
    /// Probes to leave out.
    var without: Set<String> = []
    /// A shorter time, in minutes.
    var minutes: Int?

    init(without: [String] = [], minutes: Int? = nil) {
        self.without = Set(without)
        self.minutes = minutes
    }

    /// The time that is left of what was asked.
    ///
    /// - Throws: ``Refusal``: `consentWidened` where more than asked is given, `invalidDuration` below the minimum.
    func minutes(ofAsked asked: Int) throws(Refusal) -> Int {
        guard let minutes else { return asked }
        guard minutes <= asked else {
            throw Refusal(.consentWidened, ["field": "minutes", "asked": String(asked)])
        }
        return try AccessDuration(minutes: minutes).minutes
    }
}

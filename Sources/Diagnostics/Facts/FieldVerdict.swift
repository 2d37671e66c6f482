/// How a measured value stands to a claimed one.
public enum FieldVerdict: String, Codable, Hashable, Sendable, CaseIterable {
    /// Both say the same.
    case agrees
    /// They say different things.
    case differs
    /// Both are versions, numbers or dates, and what was measured is above what the client says.
    case measuredNewer
    /// And below.
    case measuredOlder

    /// Compares two values: versions as versions, numbers as numbers, dates as dates, texts without regard to case.
    public init(measured: String, kind: FactKind, claimed: String) {
        if let one = DayText(measured), let two = DayText(claimed) {
            self = one == two ? .agrees : two < one ? .measuredNewer : .measuredOlder
            return
        }
        switch FactValue(measured, kind: kind).order(to: .untyped(claimed)) {
        case .equal: self = .agrees
        case .greater: self = .measuredNewer
        case .less: self = .measuredOlder
        case .different, nil: self = measured.lowercased() == claimed.lowercased() ? .agrees : .differs
        }
    }
}

/// A day in one of the two ways in which people and machines write it: `16.07.2024`, `2024-07-16`.
struct DayText: Hashable, Comparable {
    private let year: Int
    private let month: Int
    private let day: Int

    init?(_ text: String) {
        let dots = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let dashes = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        switch (dots.count, dashes.count) {
        case (3, _) where dots[2] >= 1000: (day, month, year) = (dots[0], dots[1], dots[2])
        case (_, 3) where dashes[0] >= 1000: (year, month, day) = (dashes[0], dashes[1], dashes[2])
        default: return nil
        }
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    }

    static func < (left: DayText, right: DayText) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

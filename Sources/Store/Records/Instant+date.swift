public import Foundation
public import Regulation

// The regulation knows no `Date`: it counts whole seconds, and stands on nothing.

extension Instant {
    /// The second in which a moment lies.
    public init(_ moment: Date) {
        self.init(milliseconds: Int(moment.milliseconds))
    }

    /// The same moment as rows and answers have it.
    public var date: Date { Date(timeIntervalSince1970: Double(seconds)) }
}

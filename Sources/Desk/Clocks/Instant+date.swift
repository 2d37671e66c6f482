public import Foundation
public import Regulation

extension Instant {
    /// The second that a moment lies in.
    public init(_ date: Date) {
        self.init(milliseconds: Int((date.timeIntervalSince1970 * 1000).rounded()))
    }

    /// The same as Foundation counts it.
    public var date: Date { Date(timeIntervalSince1970: TimeInterval(seconds)) }
}

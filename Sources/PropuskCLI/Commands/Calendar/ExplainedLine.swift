import Regulation

/// A line of an explanation for programs.
struct ExplainedLine: Encodable {
    var kind: String
    var from: Instant?
    var to: Instant?
    var seconds: Int?
    var total: Int?
    var day: CivilDay?
    var reason: String?

    init(_ line: ExplanationLine) {
        switch line {
        case .worked(let stretch, let total, _):
            (kind, from, to, seconds) = ("worked", stretch.from, stretch.to, stretch.length.seconds)
            self.total = total.seconds
        case .closed(let stretch, let closure):
            (kind, from, to, reason) = ("closed", stretch.from, stretch.to, closure.reason)
        case .skipped(let day, let reason):
            (kind, self.day) = ("skipped", day)
            self.reason =
                switch reason {
                case .weekend: "weekend"
                case .holiday(let holiday, _): holiday.rawValue
                case .restMoved: "rest_moved"
                case .closure(let closure): closure.reason
                case .dayOver: "day_over"
                }
        }
    }
}

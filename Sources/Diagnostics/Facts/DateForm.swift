/// How a date is written.
public enum DateForm: String, Codable, Hashable, Sendable, CaseIterable {
    /// `24.11.2026`
    case dotted = "dd.MM.yyyy"
    /// `2026-11-24`
    case dashed = "yyyy-MM-dd"
    /// `20261124`
    case compact = "yyyyMMdd"
}

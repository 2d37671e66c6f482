/// Why a text is no time or day.
public enum TimeError: Error, Hashable, Sendable {
    /// Not of the form that is read.
    case malformed
    /// A time without `Z` or `±HH:MM`. What to do: write the offset, `+03:00` for Moscow.
    case offsetMissing
    /// A day that the calendar doesn't have.
    case noSuchDay
}

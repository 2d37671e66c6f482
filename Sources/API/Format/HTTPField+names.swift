import HTTPTypes

/// Header fields that HTTPTypes has no name for. Each is a constant that follows the grammar of RFC 9110 (§5.1), hence
/// the forced values.
extension HTTPField.Name {
    /// The name of the agent as whom the data folder's owner acts.
    static let propuskAs = HTTPField.Name("Propusk-As")!
    /// The zone in which the instance tells times, as the tz database names it.
    static let propuskTimeZone = HTTPField.Name("Propusk-Time-Zone")!
    /// Whom a proxy speaks for; believed only where the configuration says that there is one.
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
}

extension Rows {
    /// The registered release of that version.
    public func release(_ version: String) throws -> Release? {
        try one("WHERE version = ?", version)
    }

    /// All registered releases, the newest first.
    public func releases() throws -> [Release] {
        try all("ORDER BY id DESC")
    }
}

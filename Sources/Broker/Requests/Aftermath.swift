import Access

/// What is left to do outside the database once a transaction is durable.
struct Aftermath: Sendable {
    /// The request.
    let request: Int64
    /// What its life asks for.
    let actions: [RequestAction]
}

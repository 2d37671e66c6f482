/// What a ticket waits for, as data (clause 2.4 names the reasons why a solution takes time).
public enum Waiting: String, Sendable, Codable, CaseIterable {
    /// The client's answer, or access to the client's machine.
    case client
    /// The company that hosts the services of Mobi-C.
    case hostingProvider
    /// A release of the product (clause 2.3).
    case release
    /// Nobody: support itself is at work.
    case nobody

    /// Whether the ball is in the client's court, where no clock of ours runs. Waiting for others is no excuse for not
    /// answering the client: it stops no clock.
    public var stopsClocks: Bool { self == .client }
}

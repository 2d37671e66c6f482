public import Access
public import Store

/// Lists what waits for clients' confirmation, and what became of the rest, newest first.
public struct ListEnrolments: UseCase {
    public static var permission: Permission { .read }

    /// A list of all enrolments.
    public init() {}

    public func perform(by principal: Principal, in broker: Broker) async throws -> [Enrolment] {
        try await broker.store.read { try $0.enrolments() }
    }
}

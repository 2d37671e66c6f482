public import Access
public import Store

/// Lists the contacts of all clients.
public struct ListContacts: UseCase {
    public static var permission: Permission { .read }

    /// A list of all contacts.
    public init() {}

    public func perform(by principal: Principal, in desk: Desk) async throws -> [Contact] {
        try await desk.store.read { try $0.contacts() }
    }
}

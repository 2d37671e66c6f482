/// One thing a caller may ask of the product: the same value behind the command line, the API and the pages.
///
/// The permission is part of the type, and ``perform(by:in:)`` is reached only through ``callAsFunction(by:in:)``,
/// so that no face can forget to ask.
public protocol UseCase: Codable, Sendable {
    /// What the use case works on: the desk or the broker.
    associatedtype Context: Sendable
    /// The answer.
    associatedtype Outcome: Codable, Sendable

    /// What the caller must hold.
    static var permission: Permission { get }

    /// Does the work, after the permission was checked.
    ///
    /// - Throws: ``Refusal`` where a rule says no.
    func perform(by principal: Principal, in context: Context) async throws -> Outcome
}

extension UseCase {
    /// Checks the permission, then does the work.
    ///
    /// - Throws: ``Refusal`` with ``Refusal/Code/notPermitted`` or whatever the use case refuses.
    public func callAsFunction(by principal: Principal, in context: Context) async throws -> Outcome {
        guard Self.permission.isHeld(by: principal) else {
            throw Refusal(.notPermitted, ["permission": Self.permission.rawValue, "actor": principal.actor])
        }
        return try await perform(by: principal, in: context)
    }
}

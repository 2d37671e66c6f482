public import Access
import Regulation

/// Publishes whether working days before holidays are an hour shorter. The regulation is silent on it, so they are not
/// unless this says so.
public struct ShortenDays: UseCase {
    public static var permission: Permission { .supervise }

    /// Whether they are from now on.
    public var isOn: Bool

    /// A choice.
    public init(isOn: Bool) {
        self.isOn = isOn
    }

    /// - Throws: ``Refusal``: `calendarRefused` where the server's clock went back.
    public func perform(by principal: Principal, in desk: Desk) async throws -> PublishedChange {
        try await desk.publish(.shortenedDays(isOn), by: principal)
    }
}

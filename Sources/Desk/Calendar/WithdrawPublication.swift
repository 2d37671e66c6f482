public import Access
import Regulation

/// Takes back a closure or changed hours. The publication stays in the list, with the one that took it back.
public struct WithdrawPublication: UseCase {
    public static var permission: Permission { .supervise }

    /// The version of the calendar that the publication made.
    public var number: Int64

    /// A withdrawal of that version.
    public init(number: Int64) {
        self.number = number
    }

    /// - Throws: ``Refusal``: `calendarRefused` where there is nothing to take back.
    public func perform(by principal: Principal, in desk: Desk) async throws -> PublishedChange {
        try await desk.publish(.withdrawal(ofVersion: Int(number)), by: principal)
    }
}

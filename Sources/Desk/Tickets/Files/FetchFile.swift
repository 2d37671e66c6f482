public import Access
public import Foundation
import Store

/// Fetches a file of a ticket, after its bytes were compared with their digest.
public struct FetchFile: UseCase {
    public static var permission: Permission { .read }

    /// A file with its bytes.
    public struct Outcome: Codable, Hashable, Sendable {
        /// What it is.
        public var file: FileView
        /// The bytes.
        public var content: Data
    }

    /// The file's number.
    public var number: Int64

    /// The file of that number.
    public init(number: Int64) {
        self.number = number
    }

    /// - Throws: ``Refusal``: `fileUnknown`, `storageUnavailable`.
    public func perform(by principal: Principal, in desk: Desk) async throws -> Outcome {
        guard let file = try await desk.store.read({ try $0.file(number) }) else {
            throw Refusal(.fileUnknown, ["file": String(number)])
        }
        return Outcome(file: FileView(file), content: try desk.files.bytes(file.digest))
    }
}

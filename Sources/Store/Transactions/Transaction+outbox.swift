import Foundation
import GRDB

extension Transaction {
    /// Notes that a message was handed over, and erases its text; or why it could not be, and when to try again.
    public func noteHandOver(of number: Int64, failure: String?) throws {
        guard var message = try message(number), message.handedOverAt == nil else {
            return
        }
        message.attempts += 1
        if let failure {
            message.lastError = failure
            message.dueAt = now.addingTimeInterval(min(3600, 15 * pow(2, Double(min(message.attempts, 10)))))
        } else {
            message.handedOverAt = now
            message.sealed = nil
            message.lastError = nil
            try record(.messageHandedOver, ["message_id": message.messageId])
        }
        try update(message)
    }

    /// Erases messages that wait and shall never be sent.
    ///
    /// - Parameter isDead: whether a message is one of them.
    func dropMessages(where isDead: (OutboxMessage) -> Bool) throws {
        for var message in try dueMessages(at: .distantFuture, limit: .max) where isDead(message) {
            message.handedOverAt = now
            message.sealed = nil
            message.lastError = nil
            try update(message)
            try record(.messageDropped, ["message_id": message.messageId])
        }
    }
}

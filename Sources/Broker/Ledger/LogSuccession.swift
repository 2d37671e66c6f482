import Ledger
import Store

/// The check of the logs' order: each takes over where the one before ends, and its first leaf says so, signed.
enum LogSuccession {
    /// What is wrong; empty where each log follows the one before.
    static func problems(in rows: some Rows, identity: LedgerIdentity) throws -> [String] {
        let logs = try rows.logs()
        return try zip(logs, logs.dropFirst()).compactMap { former, log in
            guard try log.firstEvent == former.firstEvent + Int64(rows.size(ofLog: former)) else {
                return "\(log.origin) does not begin where \(former.origin) ends"
            }
            do {
                guard let first = try rows.events(ofLog: log, places: 0..<1).first else {
                    return "\(log.origin) is empty"
                }
                let beginning = try LogBeginning(first.leaf(), first.opening)
                guard let previous = beginning.previous else { return "\(log.origin) follows no log" }
                let origin = try Checkpoint(text: previous.text).origin
                _ = try beginning.verify(origin: log.origin, keys: [identity.signer(ofLog: origin).verifier])
                return nil
            } catch let error as LedgerError {
                return "\(log.origin) does not follow \(former.origin): \(error)"
            }
        }
    }
}

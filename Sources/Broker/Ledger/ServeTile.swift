public import Access
public import Foundation
import Ledger
import Store

/// The newest checkpoint of a log, as `tlog-tiles` serves it: public, for whoever keeps or cosigns one.
public struct ShowCheckpoint: UseCase {
    public static var permission: Permission { .witness }

    /// The log, as its address has it: its name behind the domain, such as `ledger-59`.
    public var log: String

    /// A wish for the checkpoint.
    public init(log: String) {
        self.log = log
    }

    /// - Throws: ``Refusal/Code/invalidInput`` where there is no such log.
    public func perform(by principal: Principal, in broker: Broker) async throws -> String {
        try await broker.store.read { rows in
            try rows.checkpoint(ofLog: broker.log(addressed: log, in: rows)).encoded
        }
    }
}

/// A tile of a log, as `tlog-tiles` serves it: hash tiles are public, the bundles of entries are auditors'.
public struct ServeTile: UseCase {
    public static var permission: Permission { .witness }

    /// The path, such as `tile/0/x001/234.p/5`.
    public var path: String
    /// The log, as its address has it: its name behind the domain, such as `ledger-59`.
    public var log: String

    /// A wish for a tile.
    public init(path: String, log: String) {
        self.path = path
        self.log = log
    }

    /// - Throws: ``Refusal``: `notPermitted` for entries, `invalidInput` where there is no such tile or log.
    public func perform(by principal: Principal, in broker: Broker) async throws -> Data {
        guard let tile = try? Tile(path: path) else { throw Refusal(.invalidInput, .noTile, ["field": "tile"]) }
        return try await broker.store.read { rows in
            let log = try broker.log(addressed: log, in: rows)
            guard tile.exists(inTreeOf: try rows.size(ofLog: log)) else {
                throw Refusal(.invalidInput, .noTile, ["field": "tile"])
            }
            switch tile.content {
            case .hashes: return Data(Tile.bytes(of: try rows.hashes(of: tile, ofLog: log)))
            case .entries:
                guard Permission.audit.isHeld(by: principal) else {
                    throw Refusal(.notPermitted, ["permission": Permission.audit.rawValue, "actor": principal.actor])
                }
                let places = tile.indexes
                let entries = try rows.events(ofLog: log, places: places).map { try $0.leaf().bytes }
                return Data(try EntryBundle.bytes(of: entries))
            }
        }
    }
}

extension Broker {
    /// The log of that name, without the domain in front of it.
    fileprivate func log(addressed name: String, in rows: some Rows) throws -> LogRow {
        let origin = "\(store.identity.domain)/\(name)"
        guard let log = try rows.logs().first(where: { $0.origin == origin }) else {
            throw Refusal(.invalidInput, .noTile, ["field": "log"])
        }
        return log
    }
}

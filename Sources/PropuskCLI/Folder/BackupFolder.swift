import Foundation
import Glibc
import Wording

/// A backup: the database, the files of tickets, the keys and the configuration of an instance, under names that no server takes for its own.
///
/// Served as it is, a backup would hand out serials a second time and fork the ledger; so only a restore can use it.
struct BackupFolder {
    let folder: DataFolder

    init(path: String) {
        folder = DataFolder(path: path)
    }

    /// The configuration; whatever has one is a whole backup.
    var configuration: String { folder.path + "/backup.yaml" }

    /// Checks that this is a whole backup, its owner's alone.
    func checkUsable() throws {
        guard FileManager.default.fileExists(atPath: configuration) else {
            throw CommandFailure(.failed, .backupMissing, ["path": folder.path])
        }
    }
}

extension DataFolder {
    /// Makes the folder, which must not be there, for its owner alone.
    func makeNew() throws {
        guard mkdir(path, 0o700) == 0 else {
            guard errno != EEXIST else { throw CommandFailure(.refused, .folderExists, ["path": path]) }
            throw CommandFailure(.failed, .folderNotMade, ["path": path, "details": Self.systemReason])
        }
    }

    /// Copies the keys of another folder; each stays its owner's secret.
    func copyKeys(from other: DataFolder) throws {
        try makeFolder(keys)
        for (source, target) in zip(other.allKeys, allKeys) { try write(other.readSecret(source), to: target) }
    }

    /// Makes what was written into the folder durable.
    func synchronize() throws {
        for path in [keys, path] { try synchronize(path) }
    }

    private var allKeys: [String] { [authorityKey, ledgerKey, sealingKey, tlsCertificate, tlsKey] }
}

import API
import ArgumentParser
import Broker
import Desk
import Foundation
import Ledger
import Store
import Wording

/// `propusk restore`.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make a new data folder from a backup; serials and the ledger begin a new epoch.",
        discussion: """
            Never run the old folder again after this. Decision codes that were sent before are void: ask anew. \
            --checkpoint takes the newest checkpoint that anybody kept, such as the one that closes a message; the new \
            log then commits to that one.
            """
    )

    @Option(help: ArgumentHelp("The folder that 'propusk backup' made.", valueName: "dir"))
    var from: String

    @Option(help: ArgumentHelp("A checkpoint from after the backup, or - for standard input.", valueName: "file"))
    var checkpoint: String?

    @OptionGroup var data: DataOption
    @OptionGroup var output: OutputOptions

    private struct Made: Encodable {
        var data: String
        var log: String
        var previousLog: String
        var previousSize: Int
        var epoch: Int64
    }

    func run() async throws {
        let backup = BackupFolder(path: from)
        try backup.checkUsable()
        let kept = try checkpoint.map { try InputFile($0).text(limit: 1 << 16) }
        let folder = try data.folder()
        try folder.makeNew()
        do {
            let now = Date()
            let restored = try restore(backup, kept, into: folder, at: now)
            // The second names the epoch: while it lasts, a next restore of the same backup would take the same one.
            try await Task.sleep(for: .seconds(1 - now.timeIntervalSince1970.truncatingRemainder(dividingBy: 1)))
            let made = Made(
                data: folder.path,
                log: restored.origin,
                previousLog: restored.previous.origin,
                previousSize: restored.previous.size,
                epoch: restored.epoch
            )
            guard !output.isJSON else { return Terminal.print(json: try output.coder.encode(made)) }
            var page = Page(Wording(output.language, timeZone: .current))
            page.add([
                (page.label(.dataFolder), made.data),
                (page.label(.ledger), made.log),
                (page.label(.previousLedger), made.previousLog),
                (page.label(.leaves), String(made.previousSize)),
                (page.label(.serialEpoch), String(made.epoch)),
            ])
            page.print()
        } catch {
            // Half a folder would look like an instance.
            try? FileManager.default.removeItem(atPath: folder.path)
            throw error
        }
    }

    private func restore(_ backup: BackupFolder, _ kept: String?, into folder: DataFolder, at now: Date) throws
        -> Restoration
    {
        try folder.copyKeys(from: backup.folder)
        try folder.makeFolder(folder.outbox)
        let text = try backup.folder.readSecret(backup.configuration)
        try FileManager.default.copyItem(atPath: backup.folder.database, toPath: folder.database)
        try folder.write(text, to: folder.configuration)
        let identity = try folder.ledgerIdentity(of: Configuration(of: folder).origin)
        try DatabaseCheck(of: DatabaseFile(path: folder.database), identity: identity).requireWhole()
        try folder.copyFiles(from: backup.folder)
        // A desk without one screenshot is better than none.
        for problem in try FileCheck(of: DatabaseFile(path: folder.database), on: folder.shelf).problems {
            Terminal.complain(problem)
        }
        let sealing = try folder.readKeys().sealing
        do {
            let restored = try Restoration(
                ofDatabase: folder.database,
                after: kept.map { try SignedNote(parsing: $0) },
                identity: identity,
                at: now,
                // The codes of a backup are void: a letter that waits with one would only mislead.
                dropping: { (try? Letter($0, openedWith: sealing))?.carriesCode == true }
            )
            try folder.synchronize()
            return restored
        } catch let error as LedgerError {
            throw CommandFailure(.refused, .checkpointRefused, ["details": "\(error)"])
        }
    }
}

extension DatabaseCheck {
    /// - Throws: ``CommandFailure`` where something is wrong, each told on standard error before.
    func requireWhole() throws {
        guard !problems.isEmpty else { return }
        for problem in problems { Terminal.complain(problem) }
        throw CommandFailure(.failed, .backupDamaged, ["count": String(problems.count)])
    }
}

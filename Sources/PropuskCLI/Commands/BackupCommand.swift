import API
import ArgumentParser
import Foundation
import Store
import Wording

/// `propusk backup`.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the database, files, keys and the configuration into a new folder, also while the server runs.",
        discussion: "Whoever reads the copy can issue passes: keep it like the data folder itself."
    )

    @Argument(help: "The new folder.")
    var folder: String

    @OptionGroup var data: DataOption
    @OptionGroup var output: OutputOptions

    private struct Made: Encodable {
        var backup: String
    }

    func run() async throws {
        let source = try data.folder()
        try source.checkUsable()
        let backup = BackupFolder(path: folder)
        let database = try DatabaseFile(path: source.database)
        try backup.folder.makeNew()
        try backup.folder.copyKeys(from: source)
        try backup.folder.write("", to: backup.folder.database)
        try database.copy(to: backup.folder.database)
        try backup.folder.copyFiles(from: source)
        // Last, since a backup with a configuration counts as whole.
        try backup.folder.write(source.readSecret(source.configuration), to: backup.configuration)
        try backup.folder.synchronize()
        if output.isJSON {
            Terminal.print(json: try output.coder.encode(Made(backup: backup.folder.path)))
        } else {
            Terminal.print(backup.folder.path)
        }
    }
}

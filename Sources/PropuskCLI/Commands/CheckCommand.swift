import API
import ArgumentParser
import Broker
import Store
import Wording

/// `propusk fsck`.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fsck",
        abstract: "Check the database of a stopped server: structure, ledger, texts and files against digests.",
        discussion: """
            Changes nothing, but for what search reads where --rebuild-search is given. Exit status 1 where something is \
            wrong, with a line for each.
            """
    )

    @Flag(help: "First make again what search reads, from the tickets and articles.")
    var rebuildSearch = false

    @OptionGroup var data: DataOption
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let folder = try data.folder()
        try folder.checkUsable()
        let lock = try FolderLock(of: folder)
        let identity = try folder.ledgerIdentity(of: Configuration(of: folder).origin)
        if rebuildSearch { try SearchRebuild.run(onDatabase: folder.database) }
        let check = try DatabaseCheck(of: DatabaseFile(path: folder.database), identity: identity, files: folder.shelf)
        if output.isJSON {
            Terminal.print(json: try output.coder.encode(check))
        } else {
            for log in check.logs { Terminal.print("\(log.origin): \(log.size)") }
        }
        try check.requireWhole()
        _ = consume lock
    }
}

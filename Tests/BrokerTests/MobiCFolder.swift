import Foundation
import PropuskTesting
import Testing

/// A made-up main directory of Mobi-C: the layout of the vendor's wiki, with lines in cp1251 as old versions wrote them.
struct MobiCFolder {
    let folder: TemporaryFolder
    var path: String { folder.path }

    init(secret: String = "x") throws {
        folder = try TemporaryFolder(prefix: "mobis")
        try FileManager.default.createDirectory(atPath: folder.file("Logs"), withIntermediateDirectories: true)
        let log = """
            09:00:01\t1\tАдминистратор\tЗапуск Моби-С 5.5.70 x64 на конфигурации УправлениеТорговлей версия 11.5.12.73\r
            09:00:02\t2\tАдминистратор\tПароль=\(secret)\r

            """
        let bytes = try #require(log.data(using: .windowsCP1251))
        try bytes.write(to: URL(fileURLWithPath: folder.file("Logs/PS_2026-11-20.txt")))
        try Data(count: 100).write(to: URL(fileURLWithPath: folder.file("blacklist.bin")))
        try Data("SQLite format 3\0".utf8).write(to: URL(fileURLWithPath: folder.file("mobi_s.sqlite3")))
        try Data("ABCD-LICENCE".utf8).write(to: URL(fileURLWithPath: folder.file("lickeys_utf8.txt")))
    }
}

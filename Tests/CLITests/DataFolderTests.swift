import Access
import Cryptography
import Foundation
import Testing

@testable import PropuskCLI

@Suite struct DataFolderTests {
    private func withFolder(_ body: (DataFolder) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.path(percentEncoded: false) + "/propusk-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(DataFolder(path: path))
    }

    private var configuration: Configuration {
        Configuration(
            origin: "support.example",
            publicURL: "https://support.example",
            gatewayAddress: "support.example:2222",
            senderAddress: "propusk@support.example"
        )
    }

    private func mode(of path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber).intValue
    }

    @Test func `A new folder is whole, and its owner's alone`() throws {
        try withFolder { folder in
            try folder.create(configuration, now: Date())
            #expect(try mode(of: folder.path) == 0o700)
            #expect(try mode(of: folder.keys) == 0o700)
            for file in [
                folder.authorityKey, folder.sealingKey, folder.tlsCertificate, folder.tlsKey, folder.database,
                folder.configuration,
            ] {
                #expect(try mode(of: file) == 0o600, "\(file)")
            }
            try folder.checkUsable()
            #expect(try Configuration(of: folder) == configuration)
            _ = try folder.readKeys()
        }
    }

    @Test func `An existing folder is never touched`() throws {
        try withFolder { folder in
            try folder.create(configuration, now: Date())
            let key = try String(contentsOfFile: folder.authorityKey, encoding: .utf8)
            let failure = #expect(throws: CommandFailure.self) { try folder.create(configuration, now: Date()) }
            #expect(failure?.status == .refused)
            #expect(try String(contentsOfFile: folder.authorityKey, encoding: .utf8) == key)
        }
    }

    @Test func `An empty folder is taken, and narrowed`() throws {
        try withFolder { folder in
            try FileManager.default.createDirectory(
                atPath: folder.path,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o755]
            )
            try folder.create(configuration, now: Date())
            #expect(try mode(of: folder.path) == 0o700)
        }
    }

    @Test func `Keys that others may read are not used`() throws {
        try withFolder { folder in
            try folder.create(configuration, now: Date())
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.authorityKey)
            let failure = #expect(throws: CommandFailure.self) { try folder.readKeys() }
            #expect(failure?.message.en.contains("others may read") == true)
        }
    }

    @Test(arguments: ["", "zz", String(repeating: "a", count: 62)]) func `A damaged sealing key is named, not shown`(
        text: String
    ) throws {
        try withFolder { folder in
            try folder.create(configuration, now: Date())
            try FileManager.default.removeItem(atPath: folder.sealingKey)
            try folder.write(text, to: folder.sealingKey)
            let failure = #expect(throws: CommandFailure.self) { try folder.readKeys() }
            #expect(failure?.message.en.hasSuffix("has not 64 hexadecimal digits") == true)
        }
    }

    @Test func `A second server on the same folder is refused, and a third comes after the first`() throws {
        try withFolder { folder in
            try folder.create(configuration, now: Date())
            do {
                let first = try FolderLock(of: folder)
                let failure = #expect(throws: CommandFailure.self) { _ = try FolderLock(of: folder) }
                #expect(failure?.status == .refused)
                _ = consume first
            }
            _ = try FolderLock(of: folder)
        }
    }

    @Test func `A folder that is none is told so`() throws {
        try withFolder { folder in
            let failure = #expect(throws: CommandFailure.self) { try folder.checkUsable() }
            #expect(failure?.status == .failed)
            #expect(failure?.hint?.ru.contains("propusk init") == true)
        }
    }
}

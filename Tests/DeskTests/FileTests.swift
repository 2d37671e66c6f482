import Access
import Cryptography
import Desk
import Foundation
import PropuskTesting
import Regulation
import Store
import Testing
import Tickets

/// Files of tickets: kept by their bytes, under names that are never paths.
struct FileTests {
    private func add(_ place: Workplace, _ bytes: Data, named name: String = "a.png") async throws -> FileView {
        try await AddFile(number: 1, name: name, mediaType: "image/png", content: bytes)(by: place.ivan, in: place.desk)
    }

    private func shelf(_ place: Workplace) throws -> [String] {
        let names = FileManager.default.enumerator(atPath: place.folder.file("files"))
        return (names?.compactMap { $0 as? String } ?? []).filter { $0.contains("/") }
    }

    @Test func `the same bytes are kept once, and come back as they were`() async throws {
        let place = try await Workplace()
        try await place.open()
        let bytes = Data(Randomness.system.bytes(100_000))
        let file = try await add(place, bytes)
        let again = try await add(place, bytes, named: "b.png")
        #expect(file.digest == SHA256.digest(Array(bytes)).hex)
        #expect(again.number != file.number && again.digest == file.digest)
        #expect(try shelf(place) == ["\(file.digest.prefix(2))/\(file.digest)"])
        let fetched = try await FetchFile(number: again.number)(by: place.ivan, in: place.desk)
        #expect(fetched.content == bytes && fetched.file.name == "b.png")
        #expect(try await place.show(1).files.map(\.name) == ["a.png", "b.png"])
        try place.expectWhole()
    }

    @Test(arguments: [
        ("../../etc/passwd", "passwd"), ("C:\\Users\\a\\снимок.png", "снимок.png"), ("/etc/shadow", "shadow"),
        ("..", ".."),
        ("a/../..\\b", "b"),
    ])
    func `a name is only what is shown`(typed: String, shown: String) async throws {
        let place = try await Workplace()
        try await place.open()
        let file = try await add(place, Data("x".utf8), named: typed)
        #expect(file.name == shown)
        #expect(try shelf(place) == ["\(file.digest.prefix(2))/\(file.digest)"])
    }

    @Test(arguments: ["", "/", "a\nb", "a\u{0}", String(repeating: "a", count: 300)])
    func `what is no name is refused`(typed: String) async throws {
        let place = try await Workplace()
        try await place.open()
        await #expect { try await add(place, Data("x".utf8), named: typed) } throws: {
            ($0 as? Refusal)?.code == .invalidText
        }
        #expect(try await place.show(1).files.isEmpty)
    }

    @Test func `a file of 25 MiB is taken, and one byte more is not`() async throws {
        let place = try await Workplace()
        try await place.open()
        _ = try await add(place, Data(count: FileShelf.largest))
        await #expect { try await add(place, Data(count: FileShelf.largest + 1)) } throws: {
            ($0 as? Refusal)?.code == .fileTooLarge
        }
        await #expect {
            try await AddFile(number: 9, name: "a", mediaType: "x", content: Data())(by: place.ivan, in: place.desk)
        } throws: {
            ($0 as? Refusal)?.code == .ticketUnknown
        }
    }

    @Test func `bytes that were changed or are gone are not handed out, and are written anew when they come again`()
        async throws
    {
        let place = try await Workplace()
        try await place.open()
        let bytes = Data("журнал".utf8)
        let file = try await add(place, bytes)
        let path = place.folder.file("files/\(file.digest.prefix(2))/\(file.digest)")
        for spoil in [
            { try Data("другое".utf8).write(to: URL(filePath: path)) },
            { try FileManager.default.removeItem(atPath: path) },
        ] {
            try spoil()
            await #expect { try await FetchFile(number: file.number)(by: place.ivan, in: place.desk) } throws: {
                ($0 as? Refusal)?.code == .storageUnavailable
            }
            _ = try await add(place, bytes)
            #expect(try await FetchFile(number: file.number)(by: place.ivan, in: place.desk).content == bytes)
        }
        await #expect { try await FetchFile(number: 99)(by: place.ivan, in: place.desk) } throws: {
            ($0 as? Refusal)?.code == .fileUnknown
        }
    }
}

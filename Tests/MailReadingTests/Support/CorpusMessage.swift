import Cryptography
import Foundation
import Testing
import Tickets

/// A message of the corpus and what it says, by vectors.py.
struct CorpusMessage: Decodable, CustomTestStringConvertible, Sendable {
    struct Expected: Decodable, Sendable {
        var subject: String?
        var from: [[String]]?
        var to: [[String]]?
        var cc: [[String]]?
        var replyTo: [[String]]?
        var date: Int64?
        var messageId: String?
        var inReplyTo: [String]?
        var references: [String]?
        var text: String?
        var attachments: [Attachment]?
        var notes: [String]?
        var autoSubmitted: String?
        var precedence: String?
        var listFields: [String]?
        var suppressed: [String]?
        var returnPath: String?
        var authenticationResults: [String]?
    }

    struct Attachment: Decodable, Equatable, Sendable {
        let name: String
        let mediaType: String
        let size: Int
        let digest: String

        init(_ file: IncomingAttachment) {
            name = file.name
            mediaType = file.mediaType
            size = file.bytes.count
            digest = SHA256.digest(file.bytes).hex
        }

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            name = try values.decode(String.self)
            mediaType = try values.decode(String.self)
            size = try values.decode(Int.self)
            digest = try values.decode(String.self)
        }
    }

    let name: String
    let message: Data
    let expected: Expected

    var testDescription: String { name }
    var bytes: [UInt8] { Array(message) }

    static let all: [CorpusMessage] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../Corpus/corpus.json")
        guard let data = try? Data(contentsOf: file),
            let messages = try? JSONDecoder().decode([CorpusMessage].self, from: data)
        else { preconditionFailure("the corpus is missing or does not read") }
        return messages
    }()
}

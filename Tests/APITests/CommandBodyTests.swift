import Foundation
import Testing

@testable import API

@Suite struct CommandBodyTests {
    private struct Narrow: Codable, Equatable {
        var number: Int64
        var handle: String
        var without: [String]
        var minutes: Int?
    }

    private let coder = JSONCoder(timeZone: .gmt)

    private func command(_ json: String, number: String = "7") throws -> Narrow {
        var body = try CommandBody(Data(json.utf8))
        try body.fill("number", with: number)
        try body.fill("handle", with: "12")
        body.fillMissing(["without": []])
        return try body.command(Narrow.self, coder)
    }

    @Test func `The path's values join the body, integers as integers and names as text`() throws {
        #expect(
            try command(#"{"without":["disks"],"minutes":20}"#)
                == Narrow(number: 7, handle: "12", without: ["disks"], minutes: 20)
        )
    }

    @Test func `An empty body is an empty object, and defaults fill what is missing`() throws {
        #expect(try command("") == Narrow(number: 7, handle: "12", without: [], minutes: nil))
    }

    @Test(arguments: [
        (#"{"minuts":20}"#, "'minuts' is not known here"),
        (#"{"minutes":"20"}"#, "'minutes' is not an integer"),
        (#"{"handle":"other"}"#, "'handle' stands in the path"),
        (#"["without"]"#, "the body is not an object"),
        ("{", "the body is not JSON"),
    ])
    func `A body that says something else is refused, not guessed`(json: String, reason: String) {
        let error = #expect(throws: MalformedBody.self) { try command(json) }
        #expect(error?.reason.hasPrefix(reason) == true)
    }

    @Test func `A null stands for an absent value, known or not`() throws {
        #expect(try command(#"{"minutes":null,"x":null}"#).minutes == nil)
    }

    @Test(arguments: ["", "x", "7x", "99999999999999999999"]) func `A number that is none is refused`(text: String) {
        #expect(throws: MalformedBody.self) { try command("", number: text) }
    }
}

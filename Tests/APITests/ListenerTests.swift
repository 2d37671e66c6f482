import Access
import AsyncHTTPClient
import Broker
import Desk
import Foundation
import NIOCore
import NIOHTTP1
import Store
import Testing

@testable import API

@Suite(.serialized) struct ListenerTests {
    @Test func `A use case is called over the socket, and its outcome comes back with the instance's zone`()
        async throws
    {
        try await RunningServer.run { server in
            let added = try await server.desk.call(AddClient(name: "ООО «Ромашка»", tariff: "standard"))
            #expect(added.outcome.name == "ООО «Ромашка»")
            #expect(added.timeZone.identifier == "Europe/Moscow")
            let listed = try await server.desk.call(ListClients())
            #expect(listed.outcome.map(\.name) == ["ООО «Ромашка»"])
            #expect(String(decoding: listed.json, as: UTF8.self).contains("+03:00"))
        }
    }

    @Test func `The socket is the owner's alone`() async throws {
        try await RunningServer.run { server in
            let attributes = try FileManager.default.attributesOfItem(atPath: server.socket)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        }
    }

    @Test func `The caller is the peer's user, as the record shows`() async throws {
        try await RunningServer.run { server in
            _ = try await server.desk.call(AddClient(name: "C", tariff: "basic"))
            _ = try await server.desk.call(
                AddContact(client: "C", name: "P", email: "p@c.example", login: nil, approves: true, language: .en)
            )
            let opened = try await server.desk.call(
                OpenTicket(from: "p@c.example", subject: "S", body: "B", claims: ["server.version": "5.5.20"])
            )
            let ticket = try await server.desk.call(ShowTicket(number: opened.outcome.number)).outcome
            #expect(ticket.timeline.first?.actor == "local:uid\(getuid())")
            #expect(ticket.facts.map(\.name) == ["server.version"])
        }
    }

    @Test func `A refusal arrives as the rule and in words`() async throws {
        try await RunningServer.run { server in
            let failure = await server.failure { try await server.desk.call(AddClient(name: "C", tariff: "none")) }
            guard case .refused(let refusal, let message, _)? = failure else {
                Issue.record("not refused: \(String(describing: failure))")
                return
            }
            #expect(refusal.code == .tariffUnknown)
            #expect(!message.isEmpty)
        }
    }

    @Test func `An unknown agent may not be acted as`() async throws {
        try await RunningServer.run { server in
            let client = APIClient(.socket(path: server.socket), agent: "nobody", language: .en)
            let failure = await server.failure { try await client.call(ListClients()) }
            guard case .refused(let refusal, _, _)? = failure else {
                Issue.record("not refused: \(String(describing: failure))")
                return
            }
            #expect(refusal.code == .agentUnknown)
        }
    }

    @Test func `The public side knows no use case of the desk`() async throws {
        try await RunningServer.run { server in
            let failure = await server.failure { try await server.visitor.call(ListClients()) }
            guard case .failed(let status, _, _)? = failure else {
                Issue.record("not refused: \(String(describing: failure))")
                return
            }
            #expect(status == 404)
        }
    }

    @Test func `The socket knows no use case of a contact`() async throws {
        try await RunningServer.run { server in
            let failure = await server.failure {
                try await server.desk.call(DeclineConsent(handle: "x", code: "y"))
            }
            guard case .failed(let status, _, _)? = failure else {
                Issue.record("not refused: \(String(describing: failure))")
                return
            }
            #expect(status == 404)
        }
    }

    @Test(arguments: [
        "http://127.0.0.1.evil.invalid", "http://127.evil.invalid", "http://127.0.0.1.5",
        "http://localhost.evil.invalid", "http://127.0.0.256", "http://evil.invalid",
        "ftp://127.0.0.1", "http://127.0.0.1@evil.invalid",
    ])
    func `Nothing crosses a network in the clear`(address: String) async throws {
        let client = APIClient(.url(address, certificate: nil), language: .en)
        let failure = await #expect(throws: APIClientError.self) {
            try await client.call(DeclineConsent(handle: "x", code: "y"))
        }
        guard case .malformed? = failure else {
            Issue.record("asked: \(String(describing: failure))")
            return
        }
    }

    @Test func `A handle that nobody has is unknown`() async throws {
        try await RunningServer.run { server in
            let handle = String(repeating: "0", count: 26)
            let failure = await server.failure {
                try await server.visitor.call(ShowConsent(handle: handle, without: [], minutes: nil))
            }
            guard case .refused(let refusal, _, _)? = failure else {
                Issue.record("not refused: \(String(describing: failure))")
                return
            }
            #expect(refusal.code == .handleUnknown)
        }
    }

    @Test func `The thirty-first decision within a minute waits`() async throws {
        try await RunningServer.run { server in
            var last: APIClientError?
            for _ in 0...DecisionThrottle.perMinute {
                last = await server.failure { try await server.visitor.call(DeclineConsent(handle: "x", code: "y")) }
            }
            guard case .refused(let refusal, _, _)? = last else {
                Issue.record("not refused: \(String(describing: last))")
                return
            }
            #expect(refusal == Refusal(.tooManyDecisions, ["seconds": "2"]))
            // Who may decide nothing more for a while can still stop what runs, and read.
            for _ in 0..<3 {
                let stopped = await server.failure { try await server.visitor.call(StopAccess(handle: "x")) }
                guard case .refused(let refusal, _, _)? = stopped else {
                    Issue.record("not refused: \(String(describing: stopped))")
                    return
                }
                #expect(refusal.code == .handleUnknown)
            }
        }
    }

    @Test func `Malformed, foreign and oversized bodies are told so`() async throws {
        try await RunningServer.run { server in
            let (json, body) = ("application/json", #"{"name":"a","tariff":"basic"}"#)
            let cases: [(body: String, type: String, status: UInt)] = [
                ("{", json, 400), (#"{"name":"a","tariff":"basic","x":1}"#, json, 400), (body, "text/plain", 400),
                (String(repeating: " ", count: 2 << 20), json, 413), (body, json, 200),
            ]
            for (body, type, expected) in cases {
                let status = try await Self.post(body, as: type, to: server).status
                #expect(status == expected, "\(type): \(body.prefix(50))")
            }
        }
    }

    @Test func `What is wrong with a request is told in its language`() async throws {
        try await RunningServer.run { server in
            for (language, words) in [("ru", "нет «tariff»"), ("en", "'tariff' is missing")] {
                let answer = try await Self.post(#"{"name":"a"}"#, as: "application/json", to: server, in: language)
                #expect(answer.text.hasPrefix(#"{"error":{"code":"malformedBody","context":{},"hint":"#))
                #expect(answer.text.contains(#""message":"\#(words)""#), "\(answer.text)")
            }
        }
    }

    @Test func `Nothing at the socket is told apart from a failure`() async throws {
        let client = APIClient(.socket(path: "/nonexistent/propusk.sock"), language: .en)
        await #expect(throws: APIClientError.notRunning(path: "/nonexistent/propusk.sock")) {
            try await client.call(ShowStatus())
        }
    }

    @Test(arguments: ["http://support.example", "ftp://support.example", "support.example", "", "https://"])
    func `A code goes to no server that others could overhear`(server: String) async throws {
        let client = APIClient(.url(server, certificate: nil), language: .en)
        let error = await #expect(throws: APIClientError.self) {
            try await client.call(DeclineConsent(handle: "x", code: "y"))
        }
        guard case .malformed? = error else {
            Issue.record("not refused: \(String(describing: error))")
            return
        }
    }

    private static func post(
        _ body: String,
        as type: String,
        to server: RunningServer,
        in language: String = "en"
    ) async throws -> (status: UInt, text: String) {
        let url = try #require(URL(httpURLWithSocketPath: server.socket, uri: "/api/v1/clients"))
        var request = HTTPClientRequest(url: url.absoluteString)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: type)
        request.headers.add(name: "Accept-Language", value: language)
        request.body = .bytes(ByteBuffer(string: body))
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        let answer = try await response.body.collect(upTo: 1 << 20)
        return (response.status.code, String(buffer: answer))
    }
}

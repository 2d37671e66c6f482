import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing
import Web

/// A visitor with a cookie jar, without JavaScript.
struct Browser: Sendable {
    static let consent = "/c/\(ScriptedService.handle)"
    static let follow = "/f/\(ScriptedService.followHandle)"

    let client: any TestClientProtocol

    /// Runs a visit against the pages of a service.
    static func visit<Value: Sendable>(
        _ service: ScriptedService,
        publicURL: String = "https://support.example.ru",
        isSecure: Bool = true,
        _ body: @Sendable (Browser) async throws -> Value
    ) async throws -> Value {
        let router = Router()
        try ConsentPages(
            service: service,
            timeZone: TimeZone(secondsFromGMT: 10_800) ?? .gmt,
            csrfKey: [UInt8](repeating: 1, count: 32),
            publicURL: publicURL,
            isSecure: isSecure
        ).addRoutes(to: router)
        return try await Application(router: router).test(.router) { try await body(Browser(client: $0)) }
    }

    func get(_ uri: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await client.execute(uri: uri, method: .get, headers: headers)
    }

    /// Fills in the form of a page and sends it, with the page's cookie and token unless told otherwise.
    func submit(
        _ fields: [(String, String)],
        to uri: String,
        from page: String,
        token: String? = nil,
        cookie: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        let shown = try await get(page)
        let fields = [("csrf", try token ?? Self.token(in: shown))] + fields
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        headers[.cookie] = try cookie ?? Self.cookie(in: shown)
        let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        return try await client.execute(
            uri: uri,
            method: .post,
            headers: headers,
            body: ByteBuffer(string: body)
        )
    }

    /// Sends a file as browsers do (RFC 7578).
    func upload(
        _ content: [UInt8],
        to uri: String,
        from page: String,
        token: String? = nil
    ) async throws -> TestResponse {
        let shown = try await get(page)
        let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
        var body = ByteBuffer()
        body.writeString("--\(boundary)\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n")
        body.writeString("\(try token ?? Self.token(in: shown))\r\n--\(boundary)\r\n")
        body.writeString("Content-Disposition: form-data; name=\"result\"; filename=\"результат.txt\"\r\n")
        body.writeString("Content-Type: text/plain\r\n\r\n")
        body.writeBytes(content)
        body.writeString("\r\n--\(boundary)--\r\n")
        return try await client.execute(
            uri: uri,
            method: .post,
            headers: [.contentType: "multipart/form-data; boundary=\(boundary)", .cookie: Self.cookie(in: shown)],
            body: body
        )
    }

    static func token(in page: TestResponse) throws -> String {
        try #require(page.text.firstMatch(of: /name="csrf" value="([0-9a-f]{64})"/)?.output.1).description
    }

    static func cookie(in page: TestResponse) throws -> String {
        try #require(page.headers[.setCookie]?.split(separator: ";").first).description
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    /// The text that people see: without tags, entities resolved.
    var seen: String {
        text.replacing(/<style>(.|\n)*?<\/style>|<[^>]*>/, with: "").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }
}

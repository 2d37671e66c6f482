import Access
public import Cryptography
public import Foundation
import HTTPTypes
public import Hummingbird

/// The pages on which a contact reads, decides, watches and stops: server-rendered, without any script.
///
/// Opening a page never decides anything. Every answer of these routes tells browsers to store, frame and load nothing;
/// an address that leads nowhere gets the same page whatever was wrong with it.
public struct ConsentPages: Sendable {
    /// The most bytes of a form without a file: a certificate is its largest field.
    static let longestForm = 64 << 10
    /// The most bytes of a result that is sent as a file.
    static let longestResult = 8 << 20

    let service: any ConsentService
    let timeZone: TimeZone
    let publicURL: String
    let basePath: String
    let tokens: FormToken
    let templates: PageTemplates
    let headers: PageHeaders

    /// The pages of an instance.
    ///
    /// - Parameters:
    ///   - service: what the pages ask of the product.
    ///   - timeZone: the instance's zone, in which times are told.
    ///   - csrfKey: a key of the instance, for the tokens of its forms.
    ///   - publicURL: where contacts find the instance; its path, if it has one, begins every link.
    ///   - isSecure: whether contacts reach the pages over TLS, also through a proxy.
    ///   - randomness: the source of nonces.
    /// - Throws: where an embedded template is malformed, which a test rules out.
    public init(
        service: any ConsentService,
        timeZone: TimeZone,
        csrfKey: [UInt8],
        publicURL: String,
        isSecure: Bool,
        randomness: Randomness = .system
    ) throws {
        self.service = service
        self.timeZone = timeZone
        self.publicURL = publicURL
        basePath = Self.path(of: publicURL)
        tokens = FormToken(key: csrfKey, isSecure: isSecure, randomness: randomness)
        templates = try PageTemplates()
        headers = PageHeaders(styleSource: templates.styleSource)
    }

    /// Adds the pages to a router: `/c/HANDLE` before a decision, `/f/HANDLE` after it, `/e/HANDLE` for what a
    /// client confirms of its own records, `/i/HANDLE` for a ticket that a contact is asked about.
    ///
    /// GET and HEAD change nothing; what changes something is a POST with a token of its page.
    public func addRoutes<Context: RequestContext>(to router: some RouterMethods<Context>) {
        let pages: [(String, @Sendable (Visit) async throws -> Response)] = [
            ("/c/:handle", showConsent), ("/c/:handle/script", sendScript), ("/c/:handle/pass", sendPassRequest),
            ("/c/:handle/statement", sendStatement), ("/e/:handle", showEnrolment), ("/i/:handle", showIdentity),
            ("/f/:handle", showFollowed), ("/f/:handle/script", sendApprovedScript),
            ("/f/:handle/receipt", sendReceipt),
        ]
        for (path, work) in pages {
            router.on(RouterPath(path), method: .get) { try await answer($0, $1, work) }
            router.on(RouterPath(path), method: .head) { try await answer($0, $1, work).createHeadResponse() }
        }
        let forms: [(String, @Sendable (Visit) async throws -> Response)] = [
            ("/c/:handle/narrow", narrow), ("/c/:handle/approve", approve), ("/c/:handle/decline", decline),
            ("/f/:handle/stop", stop), ("/f/:handle/attach", attach), ("/e/:handle/confirm", confirmEnrolment),
            ("/e/:handle/refuse", refuseEnrolment), ("/i/:handle/confirm", confirmIdentity),
        ]
        for (path, work) in forms {
            router.on(RouterPath(path), method: .post) { try await answer($0, $1, work) }
        }
    }

    /// The path of an address, without a slash at its end.
    private static func path(of address: String) -> String {
        guard let scheme = address.range(of: "://"), let slash = address[scheme.upperBound...].firstIndex(of: "/")
        else {
            return ""
        }
        let path = address[slash...]
        return String(path.last == "/" ? path.dropLast() : path)
    }
}

import Cryptography
import HTTPTypes
import Hummingbird

/// Protection against forged forms: a signed double submit.
///
/// A cookie that no other site can send along (`SameSite=Strict`) or read (`HttpOnly`) holds a random nonce; each form
/// holds the HMAC of that nonce and the handle of its page. A form is taken when both fit together.
struct FormToken: Sendable {
    /// The cookie's bytes before they are written in hexadecimal.
    static let nonceLength = 16

    let key: [UInt8]
    let isSecure: Bool
    let randomness: Randomness

    /// `__Host-` lets a browser accept the cookie from this host alone, over TLS alone.
    private var cookieName: String { isSecure ? "__Host-propusk-form" : "propusk-form" }

    /// The visitor's nonce, where they have one.
    func nonce(of request: Request) -> String? {
        guard let value = request.cookies[cookieName]?.value, value.utf8.count == Self.nonceLength * 2,
            value.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) })
        else { return nil }
        return value
    }

    /// A new nonce.
    func makeNonce() -> String {
        randomness.bytes(Self.nonceLength).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The cookie that brings a nonce back for as long as the browser is open.
    func cookie(_ nonce: String) -> Cookie {
        Cookie(name: cookieName, value: nonce, path: "/", secure: isSecure, httpOnly: true, sameSite: .strict)
    }

    /// The hidden field of a form on a handle's page.
    func token(for handle: String, nonce: String) -> String {
        HMACSHA256.code(for: Array("form/\(handle)/\(nonce)".utf8), key: key).hex
    }

    /// Whether a form was sent from a handle's page by the visitor to whom the page was given.
    func isValid(_ token: String?, for handle: String, from request: Request) -> Bool {
        guard let token, let nonce = nonce(of: request), !isCrossSite(request) else { return false }
        return isEqualInConstantTime(Array(token.utf8), Array(self.token(for: handle, nonce: nonce).utf8))
    }

    /// Whether the browser itself says that another site sent the form.
    private func isCrossSite(_ request: Request) -> Bool {
        guard let site = request.headers[.secFetchSite] else { return false }
        return site != "same-origin" && site != "none"
    }
}

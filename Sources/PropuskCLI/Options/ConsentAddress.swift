import Foundation
import Wording

/// Where a consent is: a server and a handle, or a link with both.
struct ConsentAddress: Hashable {
    /// The server, `https://support.example`.
    let server: String
    /// The handle.
    let handle: String

    /// Takes a handle with a server, or a link such as `https://support.example/c/HANDLE`.
    ///
    /// - Throws: a usage error where a server is missing, or named twice and differently.
    init(_ text: String, server: String?) throws {
        let server = server.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        guard let link = URLComponents(string: text), let scheme = link.scheme, let host = link.host else {
            guard let server else {
                throw CommandFailure(.usage, .serverNotNamed)
            }
            (self.server, handle) = (server, text)
            return
        }
        let port = link.port.map { ":\($0)" } ?? ""
        let named = "\(scheme)://\(host)\(port)"
        guard server == nil || server == named else {
            throw CommandFailure(.usage, .serversDiffer)
        }
        (self.server, handle) = (named, link.path.split(separator: "/").last.map(String.init) ?? "")
    }
}

import API
import Foundation
import Wording

/// Where contacts come in, and whether the server speaks TLS there itself.
struct PublicDoor: Hashable {
    let address: ListenAddress
    let protection: PublicListener.Protection

    /// The door in a word: what is spoken there, and where.
    var name: String {
        let scheme = if case .plain = protection { "http" } else { "https" }
        return "\(scheme) \(address.host) \(address.port)"
    }

    /// The certificate chain of a door that speaks TLS; nil where it speaks plain HTTP or the file cannot be read.
    var certificate: [UInt8]? {
        guard case .tls(let path, _) = protection else { return nil }
        return FileManager.default.contents(atPath: path).map { Array($0) }
    }

    /// The door that the options name; nil where they name none.
    ///
    /// - Throws: ``CommandFailure``, status *refused*, for plain HTTP that others could overhear: decision codes are typed
    ///   here.
    init?(http: String?, https: String?, of folder: DataFolder, _ configuration: Configuration) throws {
        if let https {
            address = try ListenAddress(https)
            protection = .tls(certificate: folder.tlsCertificate, key: folder.tlsKey)
        } else if let http {
            address = try ListenAddress(http)
            protection = .plain
            guard address.isLoopback || configuration.isBehindProxy else {
                throw CommandFailure(.refused, .httpOverheard, ["address": http])
            }
        } else {
            return nil
        }
    }
}

import API
import Wording

/// Where contacts come in, and whether the server speaks TLS there itself.
struct PublicDoor: Hashable {
    let address: ListenAddress
    let protection: PublicListener.Protection

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

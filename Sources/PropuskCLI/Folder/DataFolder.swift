import Foundation

/// The folder of one instance, and where everything in it lies.
struct DataFolder: Hashable {
    /// The absolute path without a slash at the end.
    let path: String

    /// A folder, not looked at yet. A relative path is taken from the working folder.
    init(path: String) {
        self.path = URL(filePath: path).standardizedFileURL.path(percentEncoded: false).trimmingFinalSlash()
    }

    /// The configuration.
    var configuration: String { path + "/propusk.yaml" }
    /// The database.
    var database: String { path + "/propusk.sqlite" }
    /// The Unix socket of a running server.
    var socket: String { path + "/propusk.sock" }
    /// The Unix socket for mail, where the configuration names no other.
    var mailSocket: String { path + "/mail.sock" }
    /// The file that a running server holds a lock on.
    var lock: String { path + "/serve.lock" }
    /// The files of tickets.
    var files: String { path + "/files" }
    /// The vendor's own profiles.
    var profiles: String { path + "/profiles" }
    /// Messages of the development transport.
    var outbox: String { path + "/outbox" }
    /// The folder of the keys.
    var keys: String { path + "/keys" }
    /// The key of the certificate authority, PKCS #8 PEM.
    var authorityKey: String { keys + "/authority.pem" }
    /// The key that signs the ledger's checkpoints, PKCS #8 PEM.
    var ledgerKey: String { keys + "/ledger.pem" }
    /// The sealing key, 64 hexadecimal digits.
    var sealingKey: String { keys + "/sealing.key" }
    /// The TLS certificate, PEM.
    var tlsCertificate: String { keys + "/tls.pem" }
    /// The TLS key, PEM.
    var tlsKey: String { keys + "/tls-key.pem" }
}

extension String {
    fileprivate func trimmingFinalSlash() -> String {
        count > 1 && hasSuffix("/") ? String(dropLast()) : self
    }
}

import Cryptography
import Diagnostics
import Ledger
import OpenSSHFormats
import Store

extension Broker {
    private static let lastConfiguration = "configuration"

    /// Tells the ledger under what configuration the instance works from now on, if it is another than before: digests of
    /// the settings and of each profile, the program's version, and the public keys. To be called before anything is served.
    ///
    /// - Parameters:
    ///   - settings: every setting in effect, by name, none of them secret.
    ///   - certificate: the chain with which the server speaks TLS itself, as it stands in its file.
    /// - Throws: the store's errors; nothing may be served then.
    public func recordConfiguration(_ settings: [String: String], certificate: [UInt8]?) async throws {
        let identity = store.identity
        let fields = [
            "settings": SHA256.digest(CanonicalJSON.table(settings).bytes).hex,
            "version": self.settings.version,
            "tls": certificate.map { SHA256.digest($0).hex } ?? "",
            "authority": SSHPublicKey(keys.authority.publicKey).fingerprint,
            "profiles": profiles.all.map { "\($0.id) \($0.version) \($0.digest)" }.joined(separator: ", "),
        ]
        try await store.write(at: now(), by: "system") { transaction in
            guard let log = try transaction.newestLog() else { throw StoreError.missingRow }
            let fields = fields.merging(["ledger_key": try identity.signer(ofLog: log.origin).verifier.text]) { $1 }
            let digest = SHA256.digest(CanonicalJSON.table(fields).bytes).hex
            guard try transaction.setting(Self.lastConfiguration) != digest else { return }
            try transaction.setSetting(Self.lastConfiguration, to: digest)
            try transaction.record(.instanceConfigured, fields)
        }
    }
}

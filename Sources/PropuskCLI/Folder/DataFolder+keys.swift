import Broker
import Cryptography
import Foundation
import Store
import Wording

extension DataFolder {
    /// Reads the keys that the broker needs.
    ///
    /// - Throws: ``CommandFailure`` that names the file, never what is in it.
    func readKeys() throws -> InstanceKeys {
        let secret = try readSecret()
        do {
            return InstanceKeys(
                authority: try SigningKey(pem: readSecret(authorityKey)),
                sealing: try SealingKey(bytes: secret),
                secret: Self.derive("keyed hashes", from: secret)
            )
        } catch let error as CryptographyError {
            throw CommandFailure(.failed, .keyUnreadable, ["path": authorityKey, "details": "\(error)"])
        }
    }

    /// Whose ledger it is: the domain and the key that signs its checkpoints.
    ///
    /// - Throws: ``CommandFailure`` that names the file, never what is in it.
    func ledgerIdentity(of domain: String) throws -> LedgerIdentity {
        do {
            return LedgerIdentity(domain: domain, key: try SigningKey(pem: readSecret(ledgerKey)), randomness: .system)
        } catch let error as CryptographyError {
            throw CommandFailure(.failed, .keyUnreadable, ["path": ledgerKey, "details": "\(error)"])
        }
    }

    private func readSecret() throws -> [UInt8] {
        let seal = try readSecret(sealingKey).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let secret = Digest(hex: seal)?.bytes else {
            throw CommandFailure(.failed, .secretNotHexadecimal, ["path": sealingKey])
        }
        return secret
    }

    /// One stored secret, several uses that share no bytes: the derivation keeps them apart (RFC 5869 §3.2).
    private static func derive(_ purpose: String, from secret: [UInt8]) -> [UInt8] {
        HKDF.key(from: secret, salt: [], info: Array("propusk/\(purpose)".utf8), count: 32)
    }
}

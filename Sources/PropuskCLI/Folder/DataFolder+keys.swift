import Broker
import Cryptography
import Foundation

extension DataFolder {
    /// Reads the keys that the broker needs.
    ///
    /// - Throws: ``CommandFailure`` that names the file, never what is in it.
    func readKeys() throws -> InstanceKeys {
        let seal = try readSecret(sealingKey).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let secret = Digest(hex: seal)?.bytes else {
            throw CommandFailure(.failed, "\(sealingKey) has not 64 hexadecimal digits", hint: Self.advice)
        }
        do {
            // One stored secret, two uses that share no bytes: the derivation keeps them apart (RFC 5869 §3.2).
            let hashing = HKDF.key(from: secret, salt: [], info: Array("propusk/keyed hashes".utf8), count: 32)
            return InstanceKeys(
                authority: try SigningKey(pem: readSecret(authorityKey)), sealing: try SealingKey(bytes: secret),
                secret: hashing)
        } catch let error as CryptographyError {
            throw CommandFailure(.failed, "cannot read \(authorityKey): \(error)", hint: Self.advice)
        }
    }

    private static let advice = "restore the file from a backup of the data folder"
}

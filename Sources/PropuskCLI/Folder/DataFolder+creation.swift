import Cryptography
import Foundation
import Glibc
import Store
import Wording

extension DataFolder {
    /// Days for which the development certificate is valid.
    private static let certificateDays = 825

    /// Makes the folder of a new instance: keys, database, configuration, outbox.
    ///
    /// - Parameter now: the begin of the certificate's validity.
    /// - Throws: ``CommandFailure``; status *refused* where the folder has any content.
    func create(_ configuration: Configuration, now: Date) throws {
        try claim()
        try makeFolder(keys)
        try makeFolder(outbox)
        do {
            try write(SigningKey.generate(.ed25519).pem, to: authorityKey)
            try write(SigningKey.generate(.ed25519).pem, to: ledgerKey)
            let seal = Randomness.system.bytes(SealingKey.count)
            try write(seal.map { Self.hexadecimal($0) }.joined() + "\n", to: sealingKey)
            let certificate = try SelfSignedCertificate.make(
                host: configuration.publicHost,
                validDays: Self.certificateDays,
                now: Int(now.timeIntervalSince1970)
            )
            try write(certificate.certificatePEM, to: tlsCertificate)
            try write(certificate.keyPEM, to: tlsKey)
        } catch let error as CryptographyError {
            throw CommandFailure(.failed, .keysNotMade, ["details": "\(error)"])
        }
        _ = try Store(path: database, identity: ledgerIdentity(of: configuration.origin), at: now)
        guard chmod(database, 0o600) == 0 else {
            throw CommandFailure(.failed, .modeNotNarrowed, ["path": database])
        }
        // Last, since a folder with a configuration counts as whole.
        try write(configuration.commentedYAML, to: self.configuration)
    }

    /// Makes the folder, or takes an empty one.
    private func claim() throws {
        if mkdir(path, 0o700) == 0 { return }
        let content = try? FileManager.default.contentsOfDirectory(atPath: path)
        guard let content else {
            throw CommandFailure(.failed, .folderNotMade, ["path": path, "details": Self.systemReason])
        }
        guard content.isEmpty else {
            throw CommandFailure(.refused, .folderNotEmpty, ["path": path])
        }
        guard Self.isOwn(path) else {
            throw CommandFailure(.refused, .folderForeign, ["path": path])
        }
        guard chmod(path, 0o700) == 0 else { throw CommandFailure(.failed, .modeNotNarrowed, ["path": path]) }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
}

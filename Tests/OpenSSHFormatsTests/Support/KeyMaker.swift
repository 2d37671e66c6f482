import Cryptography
import Foundation
import PropuskTesting
import Testing

@testable import OpenSSHFormats

/// Makes keys and certificates with stock `ssh-keygen` in a folder of its own.
struct KeyMaker {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// `ssh-keygen -q -t ed25519 -N '' -C name -f name`; `kind` may carry the bits, `rsa -b 2048`.
    @discardableResult
    func key(_ name: String, _ kind: String = "ed25519") async throws -> SSHPublicKey {
        let words = ["ssh-keygen", "-q", "-N", "", "-C", name, "-f", name, "-t"]
        try await folder.output(of: words + kind.split(separator: " ").map(String.init))
        return try SSHPublicKey(lenientBlob: blob("\(name).pub"))
    }

    /// `ssh-keygen -q -s ca … subject.pub`; answers the certificate's bytes.
    func certify(_ subject: String, by authority: String, _ options: String...) async throws -> [UInt8] {
        try await folder.output(of: ["ssh-keygen", "-q", "-s", authority] + options + ["\(subject).pub"])
        return try blob("\(subject)-cert.pub")
    }

    /// The bytes in the second word of a `.pub` file.
    func blob(_ file: String) throws -> [UInt8] {
        let words = try folder.read(file).split(separator: " ")
        return try #require(words.count >= 2 ? Base64.bytes(of: words[1]) : nil, "\(file) is no public key")
    }

    /// The lines of `ssh-keygen -L -f`, without the blanks around them.
    func listing(of certificate: SSHCertificate) async throws -> [String] {
        try folder.write("\(certificate.line)\n", to: "listed-cert.pub")
        let text = try await folder.output(of: ["ssh-keygen", "-L", "-f", "listed-cert.pub"])
        return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}

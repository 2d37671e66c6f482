import Cryptography
import Foundation

@testable import OpenSSHFormats

/// Makes keys and certificates with stock `ssh-keygen` in a folder of its own.
struct KeyMaker {
    let folder: TemporaryFolder
    let tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        tool = Tool(folder: folder)
    }

    /// `ssh-keygen -q -t ed25519 -N '' -C name -f name`; `kind` may carry the bits, `rsa -b 2048`.
    @discardableResult
    func key(_ name: String, _ kind: String = "ed25519") async throws -> SSHPublicKey {
        let words = ["ssh-keygen", "-q", "-N", "", "-C", name, "-f", name, "-t"]
        let outcome = try await tool.run(words + kind.split(separator: " ").map(String.init))
        guard outcome.status == 0 else { throw Tool.Failure(description: outcome.errors) }
        return try SSHPublicKey(lenientBlob: blob("\(name).pub"))
    }

    /// `ssh-keygen -q -s ca … subject.pub`; answers the certificate's bytes.
    func certify(_ subject: String, by authority: String, _ options: String...) async throws -> [UInt8] {
        let outcome = try await tool.run(["ssh-keygen", "-q", "-s", authority] + options + ["\(subject).pub"])
        guard outcome.status == 0 else { throw Tool.Failure(description: outcome.errors) }
        return try blob("\(subject)-cert.pub")
    }

    /// The bytes in the second word of a `.pub` file.
    func blob(_ file: String) throws -> [UInt8] {
        let words = try folder.text(file).split(separator: " ")
        guard words.count >= 2, let blob = Base64.bytes(of: words[1]) else {
            throw Tool.Failure(description: "\(file) is no public key")
        }
        return blob
    }

    /// The lines of `ssh-keygen -L -f`, without the blanks around them.
    func listing(of certificate: SSHCertificate) async throws -> [String] {
        try folder.write("listed-cert.pub", "\(certificate.line)\n".utf8)
        let text = try await tool.succeed("ssh-keygen", "-L", "-f", "listed-cert.pub")
        return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}

import CLibSSH
import Glibc

/// The owner of one `ssh_key`: freed exactly once, which also wipes it.
@safe
struct KeyHandle: ~Copyable {
    /// libssh's pointer; valid as long as this value lives.
    let raw: ssh_key

    private init(owning raw: ssh_key) { unsafe self.raw = unsafe raw }

    deinit { unsafe ssh_key_free(raw) }

    /// The private key of a pass with its certificate.
    ///
    /// - Throws: what is malformed, in words without any of the key's bytes.
    init(privateKey: [UInt8], certificate line: String) throws(Malformed) {
        let key = try Self.privateKey(privateKey)
        let certificate = try Self.certificate(line)
        guard unsafe ssh_pki_copy_cert_to_privkey(certificate.raw, key.raw) == SSH_OK else {
            throw Malformed(words: "the certificate does not fit the private key's type")
        }
        self = key
    }

    /// The host key that a server has proved to hold; absent before the end of the key exchange.
    init?(ofServer session: ssh_session) {
        var key: ssh_key?
        guard unsafe ssh_get_server_publickey(session, &key) == SSH_OK, let key = unsafe key else { return nil }
        unsafe self.init(owning: key)
    }

    /// Why a credential cannot be used.
    struct Malformed: Error {
        let words: String
    }

    /// The public part as OpenSSH writes it in base64.
    borrowing func publicBase64() -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard unsafe ssh_pki_export_pubkey_base64(raw, &text) == SSH_OK, let text = unsafe text else { return nil }
        defer { unsafe ssh_string_free_char(text) }
        return unsafe String(cString: text)
    }

    private static func privateKey(_ bytes: [UInt8]) throws(Malformed) -> KeyHandle {
        // libssh would hand any other text to OpenSSL's PEM reader, which may ask for a passphrase on the terminal.
        guard bytes.starts(with: "-----BEGIN OPENSSH PRIVATE KEY-----".utf8), !bytes.contains(0) else {
            throw Malformed(words: "the private key is not in OpenSSH's format")
        }
        var text = bytes + [0]
        defer { unsafe text.withUnsafeMutableBytes { unsafe explicit_bzero($0.baseAddress!, $0.count) } }
        var key: ssh_key?
        let status = unsafe text.withUnsafeBytes { buffer in
            unsafe ssh_pki_import_privkey_base64(buffer.bindMemory(to: CChar.self).baseAddress, nil, nil, nil, &key)
        }
        guard status == SSH_OK, let key = unsafe key else {
            throw Malformed(words: "the private key cannot be read; it must not be encrypted")
        }
        return unsafe KeyHandle(owning: key)
    }

    private static func certificate(_ line: String) throws(Malformed) -> KeyHandle {
        let fields = line.split(separator: " ")
        guard fields.count >= 2, fields[0].hasSuffix("-cert-v01@openssh.com") else {
            throw Malformed(words: "the certificate is not a line of OpenSSH's format")
        }
        let type = unsafe ssh_key_type_from_name(String(fields[0]))
        var key: ssh_key?
        guard unsafe ssh_pki_import_cert_base64(String(fields[1]), type, &key) == SSH_OK, let key = unsafe key else {
            throw Malformed(words: "the certificate cannot be read")
        }
        return unsafe KeyHandle(owning: key)
    }
}

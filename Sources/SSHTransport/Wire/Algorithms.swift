/// The algorithms that are offered, by allow-list: no CBC, no SHA-1, no finite-field Diffie-Hellman (which libssh
/// validates only from 0.11.5 on).
enum Algorithms {
    /// One method under its two names; elliptic, fast, and in every OpenSSH since 6.5.
    static let keyExchange = "curve25519-sha256,curve25519-sha256@libssh.org"

    /// AES-GCM first: 370 MB/s against 230 with ChaCha20. It is safe only with the libssh that ``LibraryCheck``
    /// demands (CVE-2026-59847).
    static let ciphers =
        "aes128-gcm@openssh.com,aes256-gcm@openssh.com,chacha20-poly1305@openssh.com,aes256-ctr,aes128-ctr"

    /// For AES-CTR; encrypt-then-MAC first.
    static let authentication =
        "hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,hmac-sha2-256,hmac-sha2-512"

    /// Signatures that a pass may be offered with; libssh looks for RSA's under the names without a certificate too.
    static let certificates = [
        "ssh-ed25519-cert-v01@openssh.com", "ecdsa-sha2-nistp256-cert-v01@openssh.com",
        "ecdsa-sha2-nistp384-cert-v01@openssh.com", "ecdsa-sha2-nistp521-cert-v01@openssh.com",
        "rsa-sha2-512-cert-v01@openssh.com", "rsa-sha2-256-cert-v01@openssh.com", "rsa-sha2-512", "rsa-sha2-256",
    ].joined(separator: ",")

    /// The signature algorithms for a pinned host key; absent for a type that cannot be pinned.
    static func hostKey(_ type: String) -> String? {
        switch type {
        case "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521": type
        case "ssh-rsa": "rsa-sha2-512,rsa-sha2-256"
        default: nil
        }
    }
}

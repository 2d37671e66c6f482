import Access
import SSHTransport

/// A credential that was written down and may now be used, once.
struct IssuedPass: Sendable {
    /// The certificate's serial.
    let serial: Int64
    /// The key and its certificate.
    let credential: SSHCredential
    /// How strongly the consent binds with this credential.
    let grade: Grade
}

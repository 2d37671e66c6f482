/// Whether a computer of the internet can be reached from the machine.
public struct ReachQuestion: Hashable, Sendable {
    /// The computer's name.
    public var host: String
    /// The TCP port.
    public var port: Int
    /// Whether TLS is spoken, and the certificate chain judged.
    public var usesTLS: Bool
}

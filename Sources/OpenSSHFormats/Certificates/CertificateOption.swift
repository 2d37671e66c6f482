/// A critical option or an extension of a certificate: a name and its data.
public struct CertificateOption: Hashable, Sendable {
    /// For example `force-command`, or `name@domain` for those that others invented.
    public let name: String
    /// Empty for flags; for options with a value a wire `string` that holds it.
    public let data: [UInt8]

    /// An option as its bytes say.
    public init(name: String, data: [UInt8]) {
        self.name = name
        self.data = data
    }

    /// An option that is there or not, for example `permit-pty`.
    public static func flag(_ name: String) -> CertificateOption {
        CertificateOption(name: name, data: [])
    }

    /// An option with a value, for example `force-command`.
    public static func value(_ name: String, _ text: String) -> CertificateOption {
        var writer = WireWriter(capacity: text.utf8.count + 4)
        writer.write(text: text)
        return CertificateOption(name: name, data: writer.bytes)
    }

    /// The value; nil where the data is not exactly one text.
    public var text: String? {
        var reader = WireReader(data)
        guard let text = try? reader.readText(name), reader.isAtEnd else { return nil }
        return text
    }
}

extension CertificateOption {
    /// Replaces whatever command the client asked for.
    public static let forceCommand = "force-command"
    /// The addresses from which the certificate may be used, as CIDR ranges between commas.
    public static let sourceAddress = "source-address"
    /// The one extension that Propusk ever asks for: a terminal, in an interactive session.
    public static let permitPTY = "permit-pty"

    /// Extensions of OpenSSH that are flags: with data sshd calls the certificate corrupt.
    static let flagExtensions: Set<String> = [
        "no-touch-required", "permit-X11-forwarding", "permit-agent-forwarding", "permit-port-forwarding", permitPTY,
        "permit-user-rc",
    ]
}

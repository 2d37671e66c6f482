import Cryptography

extension SSHCertificate {
    /// The largest certificate that is read, in bytes: what an SSH packet of OpenSSH can hold.
    public static let largestBlob = 262_144
    /// The most principals that OpenSSH reads.
    public static let mostPrincipals = 256

    /// A certificate from its wire format.
    public init(blob: [UInt8]) throws(FormatError) {
        guard blob.count <= SSHCertificate.largestBlob else { throw FormatError(.tooLarge, "certificate") }
        var reader = WireReader(blob)
        let name = try reader.readText("certificate type")
        guard let type = KeyAlgorithm(certificateName: name) else {
            let isKey = KeyAlgorithm(rawValue: name) != nil
            throw FormatError(isKey ? .keyAsCertificate : .unknownAlgorithm, "certificate type")
        }
        nonce = try reader.readString("nonce")
        publicKey = try SSHPublicKey(type, from: &reader)
        serial = try reader.readUInt64("serial")
        guard let kind = Kind(rawValue: try reader.readUInt32("certificate kind")) else {
            throw FormatError(.unknownCertificateKind, "certificate kind")
        }
        self.kind = kind
        keyID = try reader.readText("key id")
        principals = try SSHCertificate.readPrincipals(try reader.readString("principals"))
        validAfter = try reader.readUInt64("valid after")
        validBefore = try reader.readUInt64("valid before")
        criticalOptions = try SSHCertificate.readOptions(try reader.readString("critical options"))
        extensions = try SSHCertificate.readOptions(try reader.readString("extensions"))
        reserved = try reader.readString("reserved")
        signatureKey = try SSHPublicKey(lenientBlob: try reader.readString("signature key"))
        signature = try CertificateSignature(blob: try reader.readString("signature"))
        try reader.finish("certificate")
    }

    /// A certificate from one line, `ssh-ed25519-cert-v01@openssh.com AAAA… comment`; the comment is dropped.
    public init(line: String) throws(FormatError) {
        let fields = try LineFields(line)
        guard fields.words.count >= 2 else { throw FormatError(.malformedLine, "certificate") }
        guard let blob = Base64.bytes(of: fields.words[1]) else { throw FormatError(.notBase64, "certificate") }
        try self.init(blob: blob)
        guard algorithm == fields.words[0] else { throw FormatError(.algorithmMismatch, "certificate") }
    }

    /// The certificate on one line, as in `…-cert.pub`, without a comment and without a newline.
    public var line: String { "\(algorithm) \(Base64.text(of: blob))" }

    /// The certificate in its wire format.
    public var blob: [UInt8] {
        var writer = WireWriter(capacity: 1_024)
        writer.write(raw: signedBytes)
        writer.write(string: signature.blob)
        return writer.bytes
    }

    /// What the signature covers: everything up to and including the authority's key.
    public var signedBytes: [UInt8] {
        var writer = WireWriter(capacity: 1_024)
        writer.write(text: algorithm)
        writer.write(string: nonce)
        writer.write(raw: publicKey.body)
        writer.write(serial)
        writer.write(kind.rawValue)
        writer.write(text: keyID)
        var names = WireWriter(capacity: 128)
        for principal in principals { names.write(text: principal) }
        writer.write(string: names.bytes)
        writer.write(validAfter)
        writer.write(validBefore)
        writer.write(string: SSHCertificate.encoded(criticalOptions))
        writer.write(string: SSHCertificate.encoded(extensions))
        writer.write(string: reserved)
        writer.write(string: signatureKey.blob)
        return writer.bytes
    }

    private static func encoded(_ options: [CertificateOption]) -> [UInt8] {
        var writer = WireWriter(capacity: 512)
        for option in options {
            writer.write(text: option.name)
            writer.write(string: option.data)
        }
        return writer.bytes
    }

    private static func readPrincipals(_ bytes: [UInt8]) throws(FormatError) -> [String] {
        var reader = WireReader(bytes)
        var principals: [String] = []
        while !reader.isAtEnd {
            guard principals.count < mostPrincipals else { throw FormatError(.tooLarge, "principals") }
            principals.append(try reader.readText("principals"))
        }
        return principals
    }

    private static func readOptions(_ bytes: [UInt8]) throws(FormatError) -> [CertificateOption] {
        var reader = WireReader(bytes)
        var options: [CertificateOption] = []
        while !reader.isAtEnd {
            let name = try reader.readText("option name")
            options.append(CertificateOption(name: name, data: try reader.readString("option data")))
        }
        return options
    }
}

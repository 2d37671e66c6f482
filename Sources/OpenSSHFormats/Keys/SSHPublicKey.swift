public import Cryptography

/// An SSH public key: a host key, an agent's or contact's key, an authority, the subject of a pass.
///
/// Two keys are equal when their bytes are; there is one encoding of each key, and others are refused.
public struct SSHPublicKey: Hashable, Sendable {
    /// The kind of key.
    public let type: KeyAlgorithm
    /// The key in SSH's wire format, as it stands in base 64 on a line.
    public let blob: [UInt8]
    /// The numbers with which signatures are verified; nil for keys on security tokens.
    public let verifyingKey: VerifyingKey?

    /// The name of the kind, for example `ssh-ed25519`.
    public var algorithm: String { type.rawValue }

    /// A key from its wire format; RSA has 2048 to 16384 bits.
    public init(blob: [UInt8]) throws(FormatError) {
        try self.init(lenientBlob: blob)
        guard !isWeak else { throw FormatError(.weakKey, "RSA key") }
    }

    /// A key of any RSA size, for certificates, whose check names a weak key as the reason.
    init(lenientBlob blob: [UInt8]) throws(FormatError) {
        guard blob.count <= SSHPublicKey.largestBlob else { throw FormatError(.tooLarge, "key") }
        var reader = WireReader(blob)
        let name = try reader.readText("key type")
        guard let type = KeyAlgorithm(rawValue: name) else {
            guard KeyAlgorithm(certificateName: name) == nil else { throw FormatError(.certificateAsKey, "key") }
            throw FormatError(.unknownAlgorithm, "key type")
        }
        self = try SSHPublicKey(type, from: &reader)
        try reader.finish("key")
    }

    /// Reads the fields that follow the type's name; in a certificate they follow the nonce.
    init(_ type: KeyAlgorithm, from reader: inout WireReader) throws(FormatError) {
        let start = reader.offset
        let key = try SSHPublicKey.readNumbers(type, from: &reader)
        if type.isSecurityKey { _ = try reader.readText("application") }
        var writer = WireWriter()
        writer.write(text: type.rawValue)
        writer.write(raw: reader.read(since: start))
        self.type = type
        blob = writer.bytes
        verifyingKey = type.isSecurityKey ? nil : key
    }

    /// The SSH form of a key that OpenSSL made.
    public init(_ key: VerifyingKey) {
        type = SSHPublicKey.type(of: key)
        verifyingKey = key
        var writer = WireWriter()
        writer.write(text: type.rawValue)
        switch key {
        case .ed25519(let bytes):
            writer.write(string: bytes)
        case .ecdsa(_, let point):
            writer.write(text: type.curve?.name ?? "")
            writer.write(string: point)
        case .rsa(let modulus, let exponent):
            writer.write(positiveInteger: exponent)
            writer.write(positiveInteger: modulus)
        }
        blob = writer.bytes
    }
}

extension SSHPublicKey {
    /// The largest key that is read: RSA of 16384 bits needs some 2.1 kB.
    public static let largestBlob = 8_192
    /// The fewest bits of RSA that are accepted.
    public static let fewestModulusBits = 2_048

    /// Whether this is RSA with fewer than 2048 bits.
    public var isWeak: Bool {
        guard let bits = verifyingKey?.modulusBits else { return false }
        return bits < SSHPublicKey.fewestModulusBits
    }

    /// The fields after the type's name.
    var body: ArraySlice<UInt8> { blob.dropFirst(4 + algorithm.utf8.count) }

    private static func type(of key: VerifyingKey) -> KeyAlgorithm {
        switch key {
        case .ed25519: .ed25519
        case .ecdsa(.p256, _): .ecdsaP256
        case .ecdsa(.p384, _): .ecdsaP384
        case .ecdsa(.p521, _): .ecdsaP521
        case .rsa: .rsa
        }
    }

    private static func readNumbers(
        _ type: KeyAlgorithm,
        from reader: inout WireReader
    ) throws(FormatError) -> VerifyingKey {
        switch type {
        case .ed25519, .securityKeyEd25519:
            let bytes = try reader.readString("Ed25519 key")
            guard bytes.count == 32 else { throw FormatError(.malformedKey, "Ed25519 key") }
            return .ed25519(bytes)
        case .ecdsaP256, .ecdsaP384, .ecdsaP521, .securityKeyECDSA:
            guard let (curve, name) = type.curve, try reader.readText("curve") == name else {
                throw FormatError(.algorithmMismatch, "curve")
            }
            let key = VerifyingKey.ecdsa(curve, point: try reader.readString("point"))
            guard key.isWellFormed else { throw FormatError(.malformedKey, "point") }
            return key
        case .rsa:
            let exponent = try reader.readPositiveInteger("RSA exponent")
            let modulus = try reader.readPositiveInteger("RSA modulus")
            let key = VerifyingKey.rsa(modulus: modulus, exponent: exponent)
            guard key.isWellFormed else { throw FormatError(.malformedKey, "RSA key") }
            return key
        }
    }
}

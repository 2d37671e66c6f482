import Cryptography

extension SSHSignature {
    private static let begin = "-----BEGIN SSH SIGNATURE-----"
    private static let end = "-----END SSH SIGNATURE-----"

    /// A signature from its armoured form, the text of a `.sig` file.
    ///
    /// Carriage returns, and empty lines around it, are taken, since a page's form and a clipboard add them.
    ///
    /// - Throws: ``SignatureRefusal``: `malformed`, `unsupportedVersion`, `reservedNotEmpty`, `unsupportedHash`.
    public init(armored text: String) throws(SignatureRefusal) {
        guard text.utf8.count <= SSHSignature.largestBlob * 2 else {
            throw .malformed(FormatError(.tooLarge, "signature"))
        }
        // By bytes: to Swift a carriage return and a line feed are one character.
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }[...]
        lines = lines.drop { $0.isEmpty }
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard lines.popFirst() == SSHSignature.begin, lines.popLast() == SSHSignature.end else {
            throw .malformed(FormatError(.malformedLine, "signature"))
        }
        guard let blob = Base64.bytes(of: lines.joined()) else {
            throw .malformed(FormatError(.notBase64, "signature"))
        }
        try self.init(blob: blob)
    }

    /// A signature from its bytes.
    ///
    /// - Throws: ``SignatureRefusal``, as for the armoured form.
    public init(blob: [UInt8]) throws(SignatureRefusal) {
        let fields: Fields
        do {
            fields = try Fields(blob)
        } catch {
            throw .malformed(error)
        }
        guard fields.version == 1 else { throw .unsupportedVersion(fields.version) }
        guard fields.reserved.isEmpty else { throw .reservedNotEmpty }
        guard let hash = HashFunction(rawValue: fields.hash), hash != .sha384 else {
            throw .unsupportedHash(fields.hash)
        }
        self.init(
            publicKey: fields.key,
            namespace: fields.namespace,
            hash: hash,
            signature: fields.signature,
            touch: fields.touch
        )
    }

    /// The fields in their order, nothing left over.
    private struct Fields {
        let version: UInt32
        let key: SSHPublicKey
        let namespace: String
        let reserved: [UInt8]
        let hash: String
        let signature: CertificateSignature
        let touch: Touch?

        init(_ blob: [UInt8]) throws(FormatError) {
            guard blob.count <= SSHSignature.largestBlob else { throw FormatError(.tooLarge, "signature") }
            var reader = WireReader(blob)
            guard try reader.readBytes(SSHSignature.magic.count, "signature") == SSHSignature.magic else {
                throw FormatError(.malformedSignature, "signature")
            }
            version = try reader.readUInt32("signature version")
            key = try SSHPublicKey(blob: reader.readString("signing key"))
            namespace = try reader.readText("namespace")
            reserved = try reader.readString("reserved field")
            hash = try reader.readText("hash name")
            let inner = try reader.readString("signature")
            try reader.finish("signature")
            (signature, touch) = try Fields.signature(inner, of: key)
        }

        private static func signature(
            _ blob: [UInt8],
            of key: SSHPublicKey
        ) throws(FormatError) -> (CertificateSignature, Touch?) {
            guard key.type.isSecurityKey else { return (try CertificateSignature(blob: blob), nil) }
            var reader = WireReader(blob)
            let signature = CertificateSignature(
                algorithm: try reader.readText("signature algorithm"),
                bytes: try reader.readString("signature")
            )
            let flags = try reader.readBytes(1, "token's flags")[0]
            let touch = Touch(flags: flags, counter: try reader.readUInt32("token's counter"))
            try reader.finish("signature")
            return (signature, touch)
        }
    }
}

extension CertificateCheck {
    /// Who signed, with what, and whether the signature holds; then the kind.
    static func refusalOfOrigin(
        _ certificate: SSHCertificate,
        authorities: [SSHPublicKey]
    ) -> CertificateRefusal? {
        let authority = certificate.signatureKey
        if !authorities.contains(authority) { return .unknownAuthority }
        if authority.isWeak || certificate.publicKey.isWeak { return .weakKey }
        if !certificate.signature.isAllowed(for: authority) {
            return .signatureAlgorithmNotAllowed(certificate.signature.algorithm)
        }
        if !certificate.hasValidSignature { return .badSignature }
        return certificate.kind == .user ? nil : .wrongKind
    }

    /// Names and data of the options. An unknown extension is ignored, as the format asks.
    static func refusalOfOptions(_ certificate: SSHCertificate) -> CertificateRefusal? {
        if let refusal = refusalOfOrder(certificate.criticalOptions) ?? refusalOfOrder(certificate.extensions) {
            return refusal
        }
        for option in certificate.criticalOptions {
            switch option.name {
            case CertificateOption.forceCommand:
                guard option.text != nil else { return .malformedOption(option.name) }
            case CertificateOption.sourceAddress:
                guard option.text.flatMap(AddressRange.list) != nil else { return .malformedOption(option.name) }
            default:
                return .unknownCriticalOption(option.name)
            }
        }
        let flags = certificate.extensions.filter { CertificateOption.flagExtensions.contains($0.name) }
        return flags.first { !$0.data.isEmpty }.map { .malformedOption($0.name) }
    }

    /// Valid iff `validAfter <= now < validBefore`, as OpenSSH has it.
    static func refusalOfWindow(_ certificate: SSHCertificate, now: UInt64) -> CertificateRefusal? {
        if certificate.validBefore <= certificate.validAfter { return .emptyWindow }
        if now < certificate.validAfter { return .notYetValid(seconds: certificate.validAfter - now) }
        if now >= certificate.validBefore { return .expired(seconds: now - certificate.validBefore) }
        return nil
    }

    private static func refusalOfOrder(_ options: [CertificateOption]) -> CertificateRefusal? {
        var seen: Set<[UInt8]> = []
        for option in options where !seen.insert(Array(option.name.utf8)).inserted {
            return .duplicateOption(option.name)
        }
        for (left, right) in zip(options, options.dropFirst())
        where !left.name.utf8.lexicographicallyPrecedes(right.name.utf8) {
            return .optionsUnsorted
        }
        return nil
    }
}

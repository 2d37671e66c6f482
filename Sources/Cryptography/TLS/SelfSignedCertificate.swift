import COpenSSL

/// A TLS certificate that vouches for itself, for development and for a first start behind no proxy.
///
/// P-256 with SHA-256; one host in the subject and in `subjectAltName`; server authentication only; not an authority.
public enum SelfSignedCertificate {
    /// Makes a certificate and its key, both as PEM.
    ///
    /// - Parameters:
    ///   - host: A DNS name or an IPv4 or IPv6 address; anything else throws `malformedHost`.
    ///   - validDays: 1 to 825 days from `now`, the longest that common clients take.
    ///   - now: Seconds since 1970; the certificate begins an hour earlier, for clocks that run late.
    public static func make(
        host: String,
        validDays: Int,
        now: Int
    ) throws(CryptographyError) -> (certificatePEM: String, keyPEM: String) {
        guard (1...825).contains(validDays) else {
            throw CryptographyError(.outOfBounds, "a certificate is valid for 1 to 825 days, not \(validDays)")
        }
        let alternative = try subjectAlternative(for: host)
        let key = try SigningKey.generate(.ecdsaP256)
        let certificate = UnsignedCertificate()
        let isMade =
            certificate.setSerial(Randomness.system.bytes(16))
            && certificate.setName(host)
            && certificate.setValidity(from: now - 3_600, to: now + validDays * 86_400)
            && certificate.setKey(key.handle)
            && certificate.add(NID_subject_alt_name, alternative)
            && certificate.add(NID_basic_constraints, "critical,CA:FALSE")
            && certificate.add(NID_ext_key_usage, "serverAuth")
            && certificate.sign(with: key.handle)
        guard isMade, let text = certificate.pem else { throw .library("certificate for \(host)") }
        return (text, key.pem)
    }

    /// The extension's value in OpenSSL's notation.
    ///
    /// The notation has commas and sections, so the host's characters are checked first: nothing else may enter it.
    private static func subjectAlternative(for host: String) throws(CryptographyError) -> String {
        if isAddress(host) { return "IP:\(host)" }
        guard isDomainName(host) else {
            throw CryptographyError(.malformedHost, "not a DNS name or an address of 1 to 64 characters")
        }
        return "DNS:\(host)"
    }

    private static func isAddress(_ host: String) -> Bool {
        guard !host.isEmpty, host.utf8.allSatisfy({ "0123456789abcdefABCDEF.:".utf8.contains($0) }) else {
            return false
        }
        guard let octets = unsafe a2i_IPADDRESS(host) else {
            CryptographyError.discardLibraryErrors()
            return false
        }
        unsafe ASN1_OCTET_STRING_free(octets)
        return true
    }

    /// Letters, digits and inner hyphens between dots; a last label of digits only would be a malformed address.
    private static func isDomainName(_ host: String) -> Bool {
        guard (1...64).contains(host.utf8.count) else { return false }
        let labels = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let hyphen = UInt8(ascii: "-")
        let areLabels = labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                && label.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
        }
        return areLabels && labels.last?.allSatisfy { (0x30...0x39).contains($0) } == false
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

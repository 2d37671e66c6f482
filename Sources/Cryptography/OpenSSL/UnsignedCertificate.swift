import COpenSSL

/// The one owner of an `X509` that is being filled in; each step answers whether OpenSSL took it.
@safe
struct UnsignedCertificate: ~Copyable {
    let raw: OpaquePointer

    init() {
        guard let certificate = unsafe X509_new() else { fatalError("out of memory") }
        unsafe raw = certificate
        unsafe X509_set_version(raw, 2)
    }

    deinit {
        unsafe X509_free(raw)
    }

    /// A positive serial number from random bytes (RFC 5280 section 4.1.2.2 allows 20 bytes).
    func setSerial(_ bytes: [UInt8]) -> Bool {
        let number = BigNumber([bytes[0] & 0x7F | 0x40] + bytes.dropFirst())
        return unsafe BN_to_ASN1_INTEGER(number.raw, X509_get_serialNumber(raw)) != nil
    }

    /// The common name, as subject and as issuer.
    func setName(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        let subject = unsafe X509_get_subject_name(raw)
        return unsafe X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, bytes, CInt(bytes.count), -1, 0) == 1
            && X509_set_issuer_name(raw, subject) == 1
    }

    /// The first and the last second, since 1970.
    func setValidity(from start: Int, to end: Int) -> Bool {
        unsafe ASN1_TIME_set(X509_getm_notBefore(raw), start) != nil
            && ASN1_TIME_set(X509_getm_notAfter(raw), end) != nil
    }

    func setKey(_ key: KeyHandle) -> Bool {
        unsafe X509_set_pubkey(raw, key.raw) == 1
    }

    /// Adds an extension in OpenSSL's notation; the value must come from this module, not from a stranger.
    func add(_ identifier: CInt, _ value: String) -> Bool {
        guard let entry = unsafe X509V3_EXT_conf_nid(nil, nil, identifier, value) else { return false }
        defer { unsafe X509_EXTENSION_free(entry) }
        return unsafe X509_add_ext(raw, entry, -1) == 1
    }

    func sign(with key: KeyHandle) -> Bool {
        unsafe X509_sign(raw, key.raw, FetchedAlgorithm.sha256.raw) > 0
    }

    /// The certificate as PEM.
    var pem: String? {
        let buffer = MemoryBuffer()
        guard unsafe PEM_write_bio_X509(buffer.raw, raw) == 1 else { return nil }
        return buffer.text
    }
}

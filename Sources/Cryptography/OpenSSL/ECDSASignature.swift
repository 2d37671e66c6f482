import COpenSSL

/// Translates between the DER form of an ECDSA signature, which OpenSSL speaks, and the fixed-width `r || s`.
enum ECDSASignature {
    /// `r || s`, each of `width` bytes, from DER.
    static func fixedWidth(der: [UInt8], width: Int) -> [UInt8]? {
        let parsed = unsafe der.withUnsafeBufferPointer { buffer in
            var cursor = buffer.baseAddress
            return unsafe d2i_ECDSA_SIG(nil, &cursor, buffer.count)
        }
        guard let parsed = unsafe parsed else { return nil }
        defer { unsafe ECDSA_SIG_free(parsed) }
        guard let r = unsafe ECDSA_SIG_get0_r(parsed), let s = unsafe ECDSA_SIG_get0_s(parsed),
            let left = unsafe BigNumber.bytes(of: r, count: width),
            let right = unsafe BigNumber.bytes(of: s, count: width)
        else { return nil }
        return left + right
    }

    /// DER from `r || s`, whose two halves have the same width.
    static func der(fixedWidth bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2), !bytes.isEmpty else { return nil }
        let width = bytes.count / 2
        guard let signature = unsafe ECDSA_SIG_new() else { return nil }
        defer { unsafe ECDSA_SIG_free(signature) }
        let r = unsafe BN_bin2bn(Array(bytes[..<width]), CInt(width), nil)
        let s = unsafe BN_bin2bn(Array(bytes[width...]), CInt(width), nil)
        guard unsafe ECDSA_SIG_set0(signature, r, s) == 1 else {
            unsafe BN_free(r)
            unsafe BN_free(s)
            return nil
        }
        let count = unsafe i2d_ECDSA_SIG(signature, nil)
        guard count > 0 else { return nil }
        var der = [UInt8](repeating: 0, count: Int(count))
        let written = unsafe der.withUnsafeMutableBufferPointer { buffer in
            var cursor = buffer.baseAddress
            return unsafe i2d_ECDSA_SIG(signature, &cursor)
        }
        return written == count ? der : nil
    }
}

import COpenSSL

/// The one owner of a `BIGNUM`; wiped when freed, as it may hold a private scalar.
@safe
struct BigNumber: ~Copyable {
    let raw: OpaquePointer

    /// A number read from big-endian bytes.
    init(_ bytes: [UInt8]) {
        guard let number = unsafe BN_bin2bn(bytes, CInt(bytes.count), nil) else { fatalError("out of memory") }
        unsafe raw = number
    }

    init(owning raw: OpaquePointer) {
        unsafe self.raw = raw
    }

    deinit {
        unsafe BN_clear_free(raw)
    }
}

extension BigNumber {
    /// The number in `count` big-endian bytes, filled up with zeros in front.
    static func bytes(of number: OpaquePointer, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        guard unsafe BN_bn2binpad(number, &bytes, CInt(count)) == CInt(count) else { return nil }
        return bytes
    }
}

import COpenSSL

/// The one owner of an in-memory `BIO`, through which OpenSSL reads and writes PEM.
///
/// OpenSSL wipes such a buffer when it is freed, so private keys may pass through it.
@safe
struct MemoryBuffer: ~Copyable {
    let raw: OpaquePointer

    /// An empty buffer to write to.
    init() {
        guard let buffer = unsafe BIO_new(BIO_s_mem()) else { fatalError("out of memory") }
        unsafe raw = buffer
    }

    /// A buffer that holds a copy of `bytes` to be read.
    init(_ bytes: [UInt8]) {
        self.init()
        precondition(bytes.count <= Int(CInt.max), "too long for a memory buffer")
        let written = unsafe BIO_write(raw, bytes, CInt(bytes.count))
        precondition(written == CInt(bytes.count) || bytes.isEmpty, "out of memory")
    }

    deinit {
        unsafe BIO_free_all(raw)
    }

    /// What was written, as text.
    var text: String {
        var start: UnsafeMutablePointer<CChar>?
        let count = unsafe COpenSSL_memory_data(raw, &start)
        guard count > 0, let start = unsafe start else { return "" }
        return unsafe UnsafeRawBufferPointer(start: start, count: count).withMemoryRebound(to: UInt8.self) {
            unsafe String(decoding: $0, as: UTF8.self)
        }
    }
}

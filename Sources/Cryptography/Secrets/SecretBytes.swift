import COpenSSL

/// Bytes that are overwritten when their last owner lets go, and never printed.
///
/// A class, for a value would be copied. The bytes lie outside Swift's arrays, since those copy when they like. What
/// a closure makes of the lent bytes (a `String`, a stored array) is a copy that nobody wipes.
@safe
public final class SecretBytes: Sendable {
    /// How many bytes there are.
    public let count: Int
    private nonisolated(unsafe) let start: UnsafeMutableRawPointer

    /// Takes a copy of the bytes; the caller's own array should go out of scope at once.
    public init(_ bytes: consuming [UInt8]) {
        count = bytes.count
        unsafe start = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1), alignment: 1)
        unsafe bytes.withUnsafeBytes { source in
            if let base = source.baseAddress { unsafe start.copyMemory(from: base, byteCount: source.count) }
        }
        SecretBytes.wipe(&bytes)
    }

    deinit {
        unsafe OPENSSL_cleanse(start, count)
        unsafe start.deallocate()
    }

    /// Lends the bytes; the array is overwritten when the closure returns, unless the closure kept it.
    public func withBytes<Result, Failure: Error>(
        _ body: ([UInt8]) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var copy = unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
        defer { SecretBytes.wipe(&copy) }
        return try body(copy)
    }

    /// Overwrites an array with zeros in a way that the compiler may not leave out.
    ///
    /// Only the last owner of the storage reaches it: where the array is shared, this would overwrite a fresh copy.
    public static func wipe(_ bytes: inout [UInt8]) {
        unsafe bytes.withUnsafeMutableBytes { buffer in
            if let base = buffer.baseAddress { unsafe OPENSSL_cleanse(base, buffer.count) }
        }
    }
}

extension SecretBytes: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Always `<secret>`.
    public var description: String { "<secret>" }
    /// Always `<secret>`.
    public var debugDescription: String { "<secret>" }
    /// Shows nothing of the inside.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

import COpenSSL
import Glibc

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
    public convenience init(_ bytes: consuming [UInt8]) { self.init(wiping: &bytes) }

    /// Takes the bytes over: the caller's array is overwritten with zeros.
    ///
    /// The array must be nobody else's too, as for ``wipe(_:)``.
    public init(wiping bytes: inout [UInt8]) {
        count = bytes.count
        unsafe start = UnsafeMutableRawPointer.allocate(byteCount: count + 1, alignment: 1)
        unsafe start.storeBytes(of: 0, toByteOffset: count, as: UInt8.self)
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

    /// Lends the bytes, without a copy, as C reads a text: up to a NUL behind them. Absent where they hold a NUL
    /// themselves, which would cut the text.
    public func withCString<Result, Failure: Error>(
        _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
    ) throws(Failure) -> Result? {
        let text = unsafe UnsafePointer(start.assumingMemoryBound(to: CChar.self))
        guard unsafe strlen(text) == count else { return nil }
        return unsafe try body(text)
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

import CGMime

/// A message as GMime parsed it; the owner of the whole tree.
@safe struct ParsedMessage: ~Copyable {
    private let handle: UnsafeMutablePointer<GMimeObject>

    /// Nil where the bytes have no form of a message.
    init?(_ bytes: ArraySlice<UInt8>) {
        let handle = unsafe AddressGroups.tamed(bytes).withUnsafeBytes { bytes in
            unsafe CGMime_message(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                bytes.count,
                GMimeOptions.lenient.raw
            )
        }
        guard let handle = unsafe handle else { return nil }
        unsafe self.handle = handle
    }

    deinit { unsafe CGMime_release(handle) }

    /// Lends the tree: what it hands out must not be kept behind the closure.
    borrowing func read<T>(_ body: (MIMEObject) -> T) -> T {
        body(unsafe MIMEObject(handle))
    }
}

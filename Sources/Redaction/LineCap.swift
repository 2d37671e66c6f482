/// Shortens what a machine said before it is redacted, and only between lines: half a password is no longer known for
/// one, and neither is a URL that lost its `@`.
public enum LineCap {
    /// The whole lines of at most so many bytes.
    ///
    /// - Parameters:
    ///   - bytes: what came.
    ///   - cap: the most bytes that are kept.
    ///   - isCut: whether somebody else cut the end already; a last line without a line feed is then dropped too.
    /// - Returns: the bytes themselves where nothing has to go; none where the first line alone is too long.
    public static func lines(of bytes: [UInt8], atMost cap: Int, isCut: Bool = false) -> [UInt8] {
        guard bytes.count > cap || isCut else { return bytes }
        let kept = bytes.prefix(cap)
        return kept.lastIndex(of: Bytes.newline).map { Array(kept[...$0]) } ?? []
    }
}

/// What a contact sends after running the script themselves.
public struct ByHandResult: Hashable, Sendable {
    /// What was read.
    public let collected: CollectedOutput
    /// Whether it is the result of this plan, and whole. A result of another plan is kept, marked *unverified*.
    ///
    /// The first frame names the questions and limits that ran. This is no proof, since a contact may write what they
    /// like into a file: facts from it are claimed, never measured.
    public var isOfPlan: Bool { collected.isOfPlan && collected.isComplete }

    /// Reads a file: the same frames as over SSH. A file of Windows in UTF-16 is read as well.
    ///
    /// - Throws: ``ByHandError`` where there is not one frame in it.
    public init(_ content: some Sequence<UInt8>, of plan: Plan) throws(ByHandError) {
        var reader = FrameReader(plan: plan)
        reader.feed(Self.narrowed(Array(content)))
        collected = reader.result()
        guard collected.hasBegun else { throw ByHandError(bytes: collected.noiseBytes) }
    }

    /// UTF-16 with a byte order mark, as PowerShell's `>` writes it, as one byte a unit.
    private static func narrowed(_ bytes: [UInt8]) -> [UInt8] {
        let low: Int
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): low = 0
        case (0xFE, 0xFF): low = 1
        default: return bytes
        }
        return stride(from: 2, to: bytes.count - 1, by: 2).map { bytes[$0 + 1 - low] == 0 ? bytes[$0 + low] : 0xFF }
    }
}

/// A file that is no result of any script.
public struct ByHandError: Error, Equatable, CustomStringConvertible {
    /// How many bytes were looked through.
    public let bytes: Int

    /// One line in lower case, with a hint.
    public var description: String {
        "no result of a propusk script in \(bytes) bytes; send the file that 'sh SCRIPT > FILE' wrote, unchanged"
    }
}

internal import CRE2

/// Several patterns that are looked for in one pass; the answer says which of them match somewhere.
///
/// Most text matches no rule at all. One pass of one automaton finds that out, where a pass for each rule would cost
/// as many times more.
public struct LinearPatternSet: Sendable {
    /// The most memory of a compiled set and its automaton, in bytes.
    public static let memoryLimit = 8 << 20

    /// The number of patterns.
    public let count: Int

    private let engine: Engine

    /// Compiles the patterns; their numbers are their positions. Throws ``RedactionError`` with `malformedPattern`.
    public init(_ patterns: [String]) throws(RedactionError) {
        count = patterns.count
        engine = try Engine(patterns)
    }

    /// The numbers of the patterns that match in part of the bytes, rising.
    ///
    /// Where the automaton outgrows its memory on a hostile text, all numbers are answered: a prefilter may only err on
    /// the side of looking closer. The part is a text of its own here: `(?m)^` matches at its first byte.
    public func matching(in bytes: Span<UInt8>, _ part: Range<Int>) -> [Int] {
        engine.matching(in: bytes.extracting(part), count: count)
    }

    /// The numbers of the patterns that match in a text, rising.
    public func matching(in text: String) -> [Int] {
        var text = text
        text.makeContiguousUTF8()
        let span = text.utf8.span
        return matching(in: span, 0..<span.count)
    }

    /// The owner of one compiled set; unchecked for the same reason as ``LinearPattern``'s.
    @safe private final class Engine: @unchecked Sendable {
        private let set: OpaquePointer

        init(_ patterns: [String]) throws(RedactionError) {
            var reason = [CChar](repeating: 0, count: 200)
            let bytes = patterns.flatMap { Array($0.utf8) }.map { CChar(bitPattern: $0) }
            let counts = patterns.map(\.utf8.count)
            let made = unsafe bytes.withUnsafeBufferPointer { bytes in
                var nothing: CChar = 0
                return unsafe withUnsafePointer(to: &nothing) { nothing in
                    var starts: [UnsafePointer<CChar>?] = unsafe []
                    var offset = 0
                    for count in counts {
                        unsafe starts.append(bytes.baseAddress.map { unsafe $0 + offset } ?? nothing)
                        offset += count
                    }
                    return unsafe starts.withUnsafeBufferPointer { starts in
                        unsafe reason.withUnsafeMutableBufferPointer { reason in
                            unsafe cre2_set_make(
                                starts.baseAddress,
                                counts,
                                counts.count,
                                Int64(LinearPatternSet.memoryLimit),
                                reason.baseAddress,
                                reason.count
                            )
                        }
                    }
                }
            }
            guard let made = unsafe made else {
                throw RedactionError(code: .malformedPattern, context: text(ofReason: reason))
            }
            unsafe set = made
        }

        deinit { unsafe cre2_set_free(set) }

        func matching(in bytes: Span<UInt8>, count: Int) -> [Int] {
            unsafe withUnsafeTemporaryAllocation(of: Bool.self, capacity: max(count, 1)) { matched in
                unsafe matched.initialize(repeating: false)
                let verdict = unsafe bytes.withUnsafeBufferPointer { bytes in
                    unsafe withCharacters(of: bytes) { characters in
                        unsafe cre2_set_match(set, characters, bytes.count, matched.baseAddress)
                    }
                }
                switch verdict {
                case CRE2_NO_MATCH: return []
                case CRE2_MATCH: return (0..<count).filter { unsafe matched[$0] }
                default: return Array(0..<count)
                }
            }
        }
    }
}

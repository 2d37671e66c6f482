internal import CRE2

extension LinearPattern {
    /// The owner of one compiled RE2 object.
    ///
    /// A class, since patterns are copied freely and the object is freed once. Unchecked: RE2's compiled objects are
    /// documented as safe for use by several threads, and the pointer never changes.
    @safe final class Engine: @unchecked Sendable {
        private let pattern: OpaquePointer
        let groupCount: Int

        init(_ source: String, isCaseSensitive: Bool, memory: Int) throws(RedactionError) {
            var reason = [CChar](repeating: 0, count: 200)
            var source = source
            let made = source.withUTF8 { bytes in
                unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                    unsafe reason.withUnsafeMutableBufferPointer { reason in
                        unsafe cre2_pattern_make(
                            characters.baseAddress,
                            characters.count,
                            isCaseSensitive,
                            Int64(memory),
                            reason.baseAddress,
                            reason.count
                        )
                    }
                }
            }
            guard let made = unsafe made else {
                throw RedactionError(code: .malformedPattern, context: text(ofReason: reason))
            }
            unsafe pattern = made
            groupCount = unsafe Int(cre2_pattern_group_count(made))
        }

        deinit { unsafe cre2_pattern_free(pattern) }

        func groupNumbers() -> [String: Int] {
            var numbers: [String: Int] = [:]
            for number in stride(from: 1, through: groupCount, by: 1) {
                guard let name = unsafe cre2_pattern_group_name(pattern, Int32(number)) else { continue }
                unsafe numbers[String(cString: name)] = number
            }
            return numbers
        }

        /// The whole match and its groups, `groups` pairs in all, or nil.
        func ranges(in bytes: Span<UInt8>, _ part: Range<Int>, anchor: Anchor, groups: Int) -> [Range<Int>?]? {
            var offsets = [Int](repeating: 0, count: groups * 2)
            let isFound = unsafe offsets.withUnsafeMutableBufferPointer { offsets in
                unsafe match(in: bytes, part, anchor: anchor, into: offsets)
            }
            guard isFound else { return nil }
            return (0..<groups)
                .map { group in
                    // An offset that does not exist is SIZE_MAX, which is -1 here.
                    offsets[2 * group] < 0 ? nil : offsets[2 * group]..<offsets[2 * group + 1]
                }
        }

        /// The whole match and one of its groups, without an allocation.
        func range(in bytes: Span<UInt8>, _ part: Range<Int>, group: Int) -> (match: Range<Int>, span: Range<Int>?)? {
            unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * (group + 1)) { offsets in
                guard unsafe match(in: bytes, part, anchor: .anywhere, into: offsets) else { return nil }
                let span = unsafe offsets[2 * group] < 0 ? nil : offsets[2 * group]..<offsets[2 * group + 1]
                return unsafe (offsets[0]..<offsets[1], span)
            }
        }

        /// The whole match only, without an allocation: the hot path of redaction.
        func range(in bytes: Span<UInt8>, _ part: Range<Int>, anchor: Anchor) -> Range<Int>? {
            unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: 2) { offsets in
                guard unsafe match(in: bytes, part, anchor: anchor, into: offsets) else { return nil }
                return unsafe offsets[0]..<offsets[1]
            }
        }

        private func match(
            in bytes: Span<UInt8>,
            _ part: Range<Int>,
            anchor: Anchor,
            into offsets: UnsafeMutableBufferPointer<Int>
        ) -> Bool {
            precondition(part.lowerBound >= 0 && part.upperBound <= bytes.count, "a search reaches outside its text")
            return unsafe bytes.withUnsafeBufferPointer { bytes in
                unsafe withCharacters(of: bytes) { characters in
                    unsafe offsets.withMemoryRebound(to: UInt.self) { offsets in
                        let verdict = unsafe cre2_pattern_match(
                            pattern,
                            characters,
                            bytes.count,
                            part.lowerBound,
                            part.upperBound,
                            anchor.code,
                            offsets.baseAddress,
                            Int32(offsets.count / 2)
                        )
                        precondition(verdict != CRE2_FAILURE, "the pattern engine ran out of memory")
                        return verdict == CRE2_MATCH
                    }
                }
            }
        }
    }
}

/// Calls the closure with a pointer that is never null: RE2 takes a null text for "no match here".
func withCharacters<R>(of bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafePointer<CChar>) -> R) -> R {
    guard let base = bytes.baseAddress else {
        var nothing: CChar = 0
        return unsafe withUnsafePointer(to: &nothing, body)
    }
    return unsafe base.withMemoryRebound(to: CChar.self, capacity: bytes.count, body)
}

/// The engine's words, which end at the first zero byte.
func text(ofReason reason: [CChar]) -> String {
    String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

extension LinearPattern.Anchor {
    fileprivate var code: cre2_anchor {
        switch self {
        case .anywhere: CRE2_UNANCHORED
        case .start: CRE2_ANCHOR_START
        case .whole: CRE2_ANCHOR_BOTH
        }
    }
}

public import Cryptography

/// Makes leaves again from the stored text of openings, one after another, without making the values in between.
///
/// For the check of a whole log, in which making a million openings' strings and arrays takes four fifths of the time. It
/// knows only the usual form of an opening, without escapes; whatever else it meets it leaves to ``Opening/init(text:)``.
/// So it is never the one who refuses, and it accepts nothing that the other would not.
public struct LeafMaker {
    private typealias Field = (name: Range<Int>, value: Range<Int>?)

    /// The fields of the opening that was read last, by their places in the text.
    private var fields: [Field] = []
    // Kept from leaf to leaf, so that they grow once.
    private var committed: [UInt8] = []
    private var digested: [UInt8] = []
    private var leaf: [UInt8] = []

    /// A maker that has made nothing yet.
    public init() {}

    /// The hash of the leaf of an event; nil where only the whole reader can tell.
    ///
    /// - Parameters:
    ///   - opening: where in `text` the opening stands.
    ///   - kind: where in `text` it stands what happened.
    ///   - minute: when, in whole minutes since 1970.
    public mutating func hash(
        opening: Range<Int>,
        kind: Range<Int>,
        minute: Int,
        in text: Span<UInt8>
    ) -> Digest? {
        guard LeafMaker.isName(kind, in: text), minute >= 0 else { return nil }
        guard let commitment = commitment(of: text, at: opening) else { return nil }
        leaf.removeAll(keepingCapacity: true)
        leaf.append(TreeHash.leafPrefix)
        text.extracting(kind).withUnsafeBufferPointer { Leaf.write(commitment, kind: $0, minute: minute, to: &leaf) }
        return SHA256.digest(leaf)
    }

    /// Whether a field of the opening that was read last is this number, or is missing for nil; false where it is unsure.
    public func hasRead(_ number: Int?, in name: StaticString, of text: Span<UInt8>) -> Bool {
        for field in fields where LeafMaker.isWord(name, at: field.name, in: text) {
            guard let number, let value = field.value else { return false }
            return text.extracting(value).withUnsafeBufferPointer { StrictDecimal.number(of: $0) } == number
        }
        return number == nil
    }

    /// Whether this word stands at a place of a text.
    public static func isWord(_ word: StaticString, at place: Range<Int>, in text: Span<UInt8>) -> Bool {
        guard place.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { bytes in
            for offset in bytes.indices where text[place.lowerBound + offset] != bytes[offset] { return false }
            return true
        }
    }

    private mutating func commitment(of text: Span<UInt8>, at opening: Range<Int>) -> Digest? {
        var reader = Reader(at: opening)
        fields.removeAll(keepingCapacity: true)
        committed.removeAll(keepingCapacity: true)
        committed.append(contentsOf: Opening.eventDomain.utf8)
        // The salt stands behind the fields in the text, and before them in what is hashed: its place is kept free.
        let place = committed.count
        committed.append(contentsOf: repeatElement(0, count: Salt.count + 4))
        guard reader.skip("{\"fields\":[", in: text) else { return nil }
        if !reader.skip("]", in: text) {
            repeat { guard readField(&reader, text) else { return nil } } while reader.skip(",", in: text)
            guard reader.skip("]", in: text) else { return nil }
        }
        guard fields.count <= LedgerEvent.mostFields, reader.skip(",\"salt\":", in: text),
            let salt = reader.string(in: text), salt.count == 2 * Salt.count, reader.skip("}", in: text),
            reader.isAtEnd, reader.isASCII || LeafMaker.isUTF8(opening, in: text)
        else { return nil }
        // Written behind everything else, and moved to the place that was kept.
        let end = committed.count
        guard LowerHex.read(text.extracting(salt), to: &committed) else { return nil }
        Opening.write(fields.count, to: &committed)
        for offset in 0..<(Salt.count + 4) { committed[place + offset] = committed[end + offset] }
        committed.removeLast(Salt.count + 4)
        return SHA256.digest(committed)
    }

    /// Reads `{"name":…,"value":…}`, `{"name":…,"salt":…,"value":…}` or `{"digest":…,"name":…}`.
    private mutating func readField(_ reader: inout Reader, _ text: Span<UInt8>) -> Bool {
        guard reader.skip("{\"name\":", in: text) else { return readErasedField(&reader, text) }
        guard let name = readName(&reader, text) else { return false }
        if reader.skip(",\"value\":", in: text) {
            guard let value = reader.string(in: text) else { return false }
            committed.append(0)
            LeafMaker.write(value, of: text, to: &committed)
            fields.append((name, value))
            return reader.skip("}", in: text)
        }
        guard reader.skip(",\"salt\":", in: text), let salt = reader.string(in: text), salt.count == 2 * Salt.count,
            reader.skip(",\"value\":", in: text), let value = reader.string(in: text)
        else { return false }
        digested.removeAll(keepingCapacity: true)
        digested.append(contentsOf: Opening.fieldDomain.utf8)
        guard LowerHex.read(text.extracting(salt), to: &digested) else { return false }
        LeafMaker.write(name, of: text, to: &digested)
        LeafMaker.write(value, of: text, to: &digested)
        committed.append(1)
        SHA256.digest(digested).append(to: &committed)
        fields.append((name, value))
        return reader.skip("}", in: text)
    }

    private mutating func readErasedField(_ reader: inout Reader, _ text: Span<UInt8>) -> Bool {
        guard reader.skip("{\"digest\":", in: text), let digest = reader.string(in: text),
            digest.count == 2 * Digest.count, reader.skip(",\"name\":", in: text),
            let name = readName(&reader, text), reader.skip("}", in: text)
        else { return false }
        committed.append(1)
        fields.append((name, nil))
        return LowerHex.read(text.extracting(digest), to: &committed)
    }

    /// Reads a field's name, which has to come after the one before.
    private mutating func readName(_ reader: inout Reader, _ text: Span<UInt8>) -> Range<Int>? {
        guard let name = reader.string(in: text), LeafMaker.isName(name, in: text) else { return nil }
        if let last = fields.last {
            let isRising = text.extracting(last.name).withUnsafeBufferPointer { last in
                text.extracting(name).withUnsafeBufferPointer { last.lexicographicallyPrecedes($0) }
            }
            guard isRising else { return nil }
        }
        LeafMaker.write(name, of: text, to: &committed)
        return name
    }

    private static func write(_ range: Range<Int>, of text: Span<UInt8>, to bytes: inout [UInt8]) {
        Opening.write(range.count, to: &bytes)
        text.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    private static func isName(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        text.extracting(range).withUnsafeBufferPointer { LedgerEvent.isName($0) }
    }

    private static func isUTF8(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        text.extracting(range).withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
    }
}

extension LeafMaker {
    /// Reads a part of a text from left to right.
    private struct Reader {
        private var offset: Int
        private let end: Int
        /// Whether no byte outside ASCII was met in a string.
        private(set) var isASCII = true

        init(at place: Range<Int>) {
            offset = place.lowerBound
            end = place.upperBound
        }

        var isAtEnd: Bool { offset == end }

        mutating func skip(_ word: StaticString, in text: Span<UInt8>) -> Bool {
            let behind = offset + word.utf8CodeUnitCount
            guard behind <= end, LeafMaker.isWord(word, at: offset..<behind, in: text) else { return false }
            offset = behind
            return true
        }

        /// The place of a string's text; nil where it has an escape, or is none.
        mutating func string(in text: Span<UInt8>) -> Range<Int>? {
            guard offset < end, text[offset] == 0x22 else { return nil }
            let start = offset + 1
            var place = start
            var union: UInt8 = 0
            while place < end {
                let byte = text[place]
                if byte == 0x22 {
                    if union >= 0x80 { isASCII = false }
                    offset = place + 1
                    return start..<place
                }
                if byte < 0x20 || byte == 0x5C { return nil }
                union |= byte
                place += 1
            }
            return nil
        }
    }
}

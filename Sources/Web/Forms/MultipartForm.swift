/// A form with a file in it: `multipart/form-data` (RFC 7578), from bytes that were bounded before.
///
/// Only what browsers send is read: a name and perhaps a file name for each part. A body that is not well formed is nil.
struct MultipartForm: Sendable {
    /// The most parts that are accepted.
    static let mostParts = 16
    /// The most bytes of a part's header.
    static let longestHeader = 4096

    /// Fields without a file name.
    private(set) var fields = FormFields()
    /// Files by the name of their field.
    private(set) var files: [String: ArraySlice<UInt8>] = [:]

    /// - Parameter contentType: the header's value, with the boundary.
    init?(_ body: [UInt8], contentType: String) {
        guard let boundary = Self.boundary(of: contentType) else { return nil }
        // A line break before the body makes the first delimiter look like all others.
        let delimiter = Array("\r\n--\(boundary)".utf8)
        var rest: ArraySlice<UInt8>
        if body.starts(with: delimiter.dropFirst(2)) {
            rest = body[(delimiter.count - 2)...]
        } else if let first = body[...].firstRange(of: delimiter) {
            rest = body[first.upperBound...]
        } else {
            return nil
        }
        for _ in 0..<Self.mostParts {
            if rest.starts(with: "--".utf8) { return }
            guard rest.starts(with: "\r\n".utf8), let end = rest.firstRange(of: delimiter),
                take(rest[rest.startIndex..<end.lowerBound].dropFirst(2))
            else { return nil }
            rest = rest[end.upperBound...]
        }
        return nil
    }

    private mutating func take(_ part: ArraySlice<UInt8>) -> Bool {
        guard let gap = part.prefix(Self.longestHeader).firstRange(of: Array("\r\n\r\n".utf8)) else { return false }
        let header = String(decoding: part[part.startIndex..<gap.lowerBound], as: UTF8.self)
        guard
            let disposition = header.split(separator: "\r\n").first(where: {
                $0.lowercased().hasPrefix("content-disposition:")
            }), let name = Self.parameter("name", of: disposition)
        else { return false }
        let content = part[gap.upperBound...]
        if Self.parameter("filename", of: disposition) == nil {
            fields.append(name, String(decoding: content, as: UTF8.self))
        } else {
            files[name] = content
        }
        return true
    }

    private static func boundary(of contentType: String) -> String? {
        guard contentType.lowercased().hasPrefix("multipart/form-data;"),
            let boundary = parameter("boundary", of: contentType[...]), (1...70).contains(boundary.utf8.count)
        else { return nil }
        return boundary
    }

    /// A parameter's value, quoted or not. Browsers write a quotation mark inside a name as `%22`.
    private static func parameter(_ name: String, of header: Substring) -> String? {
        for part in header.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].drop(while: { $0 == " " }).lowercased() == name else { continue }
            let value = pair[1]
            return value.first == "\"" ? String(value.dropFirst().prefix { $0 != "\"" }) : String(value)
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    /// The first place where `pattern` stands.
    fileprivate func firstRange(of pattern: [UInt8]) -> Range<Int>? {
        guard let first = pattern.first, count >= pattern.count else { return nil }
        var start = startIndex
        let last = endIndex - pattern.count
        while start <= last {
            if self[start] == first, self[start..<(start + pattern.count)].elementsEqual(pattern) {
                return start..<(start + pattern.count)
            }
            start += 1
        }
        return nil
    }
}

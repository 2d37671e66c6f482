public import Foundation
import Wording

/// The JSON of every face: snake_case keys in sorted order, times in ISO 8601 with the offset of one zone.
///
/// Server and client share it, so that a value that leaves one is the value that arrives at the other. Names that are
/// data (inputs of a profile, fields of an event) are never rewritten: only the keys of types are.
public struct JSONCoder: Sendable {
    private let style: Date.ISO8601FormatStyle

    /// A coder that writes times in `timeZone`; it reads any offset.
    public init(timeZone: TimeZone) {
        style = Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: timeZone)
    }

    /// The value as one line of JSON, slashes not escaped.
    ///
    /// - Throws: `EncodingError` for a value that JSON has no form for, such as an infinite number.
    public func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { [style] date, encoder in
            var container = encoder.singleValueContainer()
            try container.encode(date.formatted(style))
        }
        return try encoder.encode(value)
    }

    /// Reads a value.
    ///
    /// - Throws: ``MalformedBody`` that names the key at fault and never repeats its value, which may be a code.
    public func decode<Value: Decodable>(_ type: Value.Type, from json: Data) throws(MalformedBody) -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        decoder.dateDecodingStrategy = .custom { [style] decoder in
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            guard let date = try? Date(text, strategy: style) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an ISO 8601 time")
            }
            return date
        }
        do {
            return try decoder.decode(type, from: json)
        } catch let error as DecodingError {
            throw MalformedBody(error)
        } catch {
            throw MalformedBody(.bodyNotJSON)
        }
    }
}

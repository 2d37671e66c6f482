import Foundation

/// Where a use case answers: a method and a path below `/api/v1`, with placeholders in braces.
public struct Route: Hashable, Sendable {
    /// What HTTP calls it.
    public enum Method: String, Sendable {
        /// Changes nothing.
        case get = "GET"
        /// Changes something, or carries more than an address can.
        case post = "POST"
    }

    /// What every path begins with; a change that breaks clients gets another number.
    public static let prefix = "/api/v1"

    /// The method.
    public let method: Method
    /// The path below ``prefix``, such as `/machines/{name}/lock`.
    public let path: String

    /// A route.
    public init(_ method: Method, _ path: String) {
        self.method = method
        self.path = path
    }

    /// The names in braces, in order.
    public var placeholders: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// The path for a router, where placeholders are named by their place: the router allows one name in one place,
    /// and the names belong to the use cases.
    var routerPath: String {
        var place = 0
        let segments = path.split(separator: "/").map { segment in
            guard segment.hasPrefix("{") else { return String(segment) }
            defer { place += 1 }
            return "{\(place)}"
        }
        return Self.prefix + "/" + segments.joined(separator: "/")
    }

    /// Whether a placeholder stands for an integer; all others stand for strings.
    static func isInteger(_ placeholder: String) -> Bool { placeholder == "number" }

    /// The whole path with `values` in place of the placeholders, percent-encoded (RFC 3986, unreserved kept).
    ///
    /// - Returns: nil where a value is missing, or empty and so would name another route.
    public func path(filling values: [String: String]) -> String? {
        var filled = Self.prefix
        for segment in path.split(separator: "/") {
            guard segment.hasPrefix("{") else {
                filled += "/" + segment
                continue
            }
            guard let value = values[String(segment.dropFirst().dropLast())], !value.isEmpty,
                let encoded = value.addingPercentEncoding(withAllowedCharacters: .unreserved)
            else { return nil }
            filled += "/" + encoded
        }
        return filled
    }
}

extension CharacterSet {
    /// Letters, digits, hyphen, low line and tilde. The dot is left out, so that no value can become `..`.
    fileprivate static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~"
    )
}

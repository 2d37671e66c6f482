/// One value that a request gives to a profile.
public struct ProfileInput: Hashable, Sendable {
    /// Its name: `[a-z][a-z0-9_]{0,40}`.
    public let name: String
    /// What values it takes.
    public let type: InputType
    /// What it is, in words.
    public let title: Sentence
    /// The value where a request gives none.
    let defaultValue: DefaultValue?

    /// The value where a request gives none, or nil.
    public func defaultValue(on platform: Platform) -> String? {
        switch defaultValue {
        case .everywhere(let value): value
        case .onPlatform(let values): values[platform]
        case nil: nil
        }
    }

    /// A value where a request gives none.
    enum DefaultValue: Hashable, Sendable {
        /// The same on every platform.
        case everywhere(String)
        /// For the kind `path`: one for each platform.
        case onPlatform([Platform: String])
    }
}

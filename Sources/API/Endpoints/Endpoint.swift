public import Access

/// A use case that answers over HTTP.
///
/// The use case is its own request body; its placeholders stand in the path instead. One generic function serves every
/// endpoint and one calls it, so that no route has code of its own.
public protocol Endpoint: UseCase {
    /// Where it answers.
    static var route: Route { get }
}

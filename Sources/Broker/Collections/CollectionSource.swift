/// What a collection answers.
enum CollectionSource {
    /// The request of that number.
    case request(Int64)
    /// Nobody's: the file of that number was read.
    case file(Int64)

    /// The request.
    var request: Int64? { if case .request(let number) = self { number } else { nil } }

    /// The file.
    var file: Int64? { if case .file(let number) = self { number } else { nil } }
}

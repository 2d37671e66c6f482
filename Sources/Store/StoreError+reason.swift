public import Access

extension StoreError.Code {
    /// The reason in the catalogue.
    public var reason: Refusal.Reason {
        switch self {
        case .full: .full
        case .readOnly: .readOnly
        case .newerVersion: .newerVersion
        case .busy: .busy
        case .damaged: .damaged
        case .constraint: .constraint
        case .failed: .failed
        }
    }
}

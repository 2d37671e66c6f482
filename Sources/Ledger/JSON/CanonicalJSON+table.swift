extension CanonicalJSON {
    /// An object whose members are all texts.
    public static func table(_ texts: [String: String]) -> CanonicalJSON {
        .object(
            texts.map { Member(name: $0.key, value: .string($0.value)) }.sorted { isOrdered($0.name, $1.name) }
        )
    }
}

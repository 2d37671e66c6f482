/// Why a tariff or a contract is refused.
public enum TariffError: Error, Hashable, Sendable {
    /// A limit of zero minutes or fewer, or of more than ``ReactionLimit/allowed``.
    case limitOutOfBounds(Int)
    /// A category without a name, or with one that is no single line of at most 60 characters.
    case malformedName(String)
    /// A tariff without a limit whose categories have limits: a non-commercial tariff promises nothing.
    case categoriesWithoutLimit
    /// A category whose limit is the tariff's own, so that it changes nothing.
    case categoryWithoutEffect(ProblemCategory)
    /// A version that begins before the one before it.
    case versionOutOfOrder
    /// A contract that ends before it begins.
    case emptyContract
}

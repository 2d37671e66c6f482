/// A clause of the support regulation, by its number.
///
/// Every answer of the system names the clause that it follows, so that a client can check it against the text.
public enum Clause: String, Codable, Sendable, CaseIterable {
    /// Whom the support serves, under which contract.
    case parties = "1.1"
    /// Read the documentation first, and cite it.
    case documentation = "1.2"
    /// Who answers what support does not.
    case elsewhere = "1.3"
    /// Service levels come from tariff and category.
    case levels = "2.1"
    /// Working hours, working time, the order of the queue.
    case hours = "2.2"
    /// What goes to the development department.
    case development = "2.3"
    /// No promised time of a solution; the reaction to additional information.
    case noSolutionTime = "2.4"
    /// Installation and setup.
    case installation = "3.1"
    /// Faults of the product.
    case faults = "3.2"
    /// How to work with the system.
    case theory = "3.3"
    /// Development on top of the product.
    case integration = "3.4"
    /// What a ticket has to contain.
    case intake = "4.1"
    /// Temporary remote access.
    case access = "4.2"
    /// Who writes, and which level that gives.
    case identity = "4.3"
    /// Answers that are links.
    case links = "4.4"
    /// Why a solution can be put off, or be impossible.
    case deferral = "4.5"
    /// Published changes of the working hours.
    case publications = "5"

    /// The number as it stands in the regulation.
    public var number: String { rawValue }
}

public import Access
public import Regulation
public import Store

/// The days of a contract as they were typed: `2026-01-09`, or `09.01.2026` as tables in Russia have them.
public struct ContractDays: Hashable, Sendable {
    /// The first day; nil where nothing is said.
    public var from: CivilDay?
    /// The last day; nil where nothing is said.
    public var through: CivilDay?

    /// The days, where they are given and not empty.
    ///
    /// - Throws: ``Refusal``: `invalidDate`.
    public init(from: String?, through: String?) throws(Refusal) {
        let given = { (text: String?) in text.flatMap { $0.isEmpty ? nil : $0 } }
        if let from = given(from) { self.from = try CivilDay(typed: from, field: "contract_from") }
        if let through = given(through) { self.through = try CivilDay(typed: through, field: "contract_through") }
    }

    /// Puts what is given into a client's row.
    ///
    /// - Throws: ``Refusal``: `contractRefused` for a contract that would end before it begins.
    public func apply(to client: inout Client) throws {
        client.contractFrom = from ?? client.contractFrom
        client.contractThrough = through ?? client.contractThrough
        do {
            _ = try client.contract
        } catch {
            throw Refusal(error)
        }
    }
}

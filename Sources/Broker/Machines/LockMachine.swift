public import Access
public import Store

/// Locks a machine, or opens it again. A lock ends what runs there.
public struct LockMachine: UseCase {
    public static var permission: Permission { .supervise }

    /// The machine.
    public var name: String
    /// Whether to lock or to unlock.
    public var isLocked: Bool

    /// A lock or its end.
    public init(name: String, isLocked: Bool) {
        self.name = name
        self.isLocked = isLocked
    }

    /// - Throws: ``Refusal/Code/machineUnknown``.
    public func perform(by principal: Principal, in broker: Broker) async throws -> Machine {
        let affected = try await broker.store.read { rows in
            guard let machine = try rows.machine(named: name)?.id else { return [Int64]() }
            return try rows.openRequests().filter { $0.machineId == machine }.compactMap(\.id)
        }
        let (machine, cut) = try await broker.cutting(isLocked ? affected : []) {
            try await broker.store.write(at: broker.now(), by: principal.actor) { transaction in
                guard var machine = try transaction.machine(named: name) else {
                    throw Refusal(.machineUnknown, ["machine": name])
                }
                machine.lockedAt = isLocked ? machine.lockedAt ?? transaction.now : nil
                try transaction.update(machine)
                let kind: EventKind = isLocked ? .machineLocked : .machineUnlocked
                try transaction.record(kind, ["machine": name, "row": String(machine.id ?? 0)])
                guard isLocked else { return (machine, [Aftermath]()) }
                let affected = try transaction.openRequests().filter { $0.machineId == machine.id }
                return (machine, try affected.map { try broker.apply(.lock, to: $0, in: transaction) })
            }
        }
        await broker.carryOut(cut)
        return machine
    }
}

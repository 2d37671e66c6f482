import Desk
import Store
import Wording

extension Page {
    /// Adds one run of a plan: how it went, and what each probe brought.
    ///
    /// - Parameter reader: who reads it.
    mutating func add(_ collection: CollectionView, to reader: Reader = .agent) {
        let origin = Origin(rawValue: collection.origin).map(label) ?? collection.origin
        addTitle("\(label(.collection)) \(collection.number): \(origin)")
        let redactions = collection.redactions.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        let cause = collection.cause.map { words.failure($0) }
        let facts: [(label: String, value: String?)] = [
            (label(.road), words.road(collection.road, to: reader)),
            (label(.began), words.moment(collection.beganAt)),
            (label(.duration), words.elapsed(milliseconds: collection.milliseconds)),
            (label(.plan), collection.planDigest),
            (label(.serial), collection.passSerial.map(String.init)),
            ("sshd", collection.serverVersion),
            (label(.state), collection.isComplete ? nil : label(.incomplete)),
            (label(.failure), cause?.message),
            (label(.advice), cause?.hint),
            (label(.redactions), redactions.isEmpty ? nil : redactions.joined(separator: ", ")),
            (label(.noise), collection.noiseBytes == 0 ? nil : String(collection.noiseBytes)),
            (label(.violations), collection.violations == 0 ? nil : String(collection.violations)),
            ("stderr", collection.errors.isEmpty ? nil : collection.errors),
        ]
        add(facts)
        for probe in collection.probes { add(probe) }
    }

    private mutating func add(_ probe: CollectionView.ProbeView) {
        addGap()
        var heading = probe.probe + ": "
        heading += label(probe.status == "answered" ? .answered : .unknown)
        if let reason = probe.reason { heading += " (\(words.unknownReason(reason)))" }
        if let status = probe.exitStatus, status != 0 { heading += ", \(label(.exitStatus)) \(status)" }
        if let milliseconds = probe.milliseconds { heading += ", \(words.elapsed(milliseconds: milliseconds))" }
        add(heading)
        if let text = probe.text, !text.isEmpty { add(text.withoutFinalLineFeed, indent: 4) }
    }
}

extension String {
    fileprivate var withoutFinalLineFeed: String { hasSuffix("\n") ? String(dropLast()) : self }
}

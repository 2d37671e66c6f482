import Access
import Wording

/// What the pages before and after a decision share: the plan, the script, and people's own words.
struct PlanLayout {
    let document: ConsentDocument
    let words: Wording
    /// Probes whose box is ticked.
    let marked: Set<String>
    /// Whether the boxes are there.
    let canNarrow: Bool

    var values: [String: Any] {
        [
            "subject": words.quotation(document.subject), "reason": words.quotation(document.reason),
            "inputs": document.inputs.map { ["label": words.label(of: $0), "value": words.value(of: $0)] },
            "probes": document.probes.enumerated().map { values(of: $1, at: $0) },
            "probeCount": words.count(document.probes.count { !$0.isStruck }, .probe),
            "canNarrow": canNarrow, "script": document.script, "digest": document.planDigest,
            "digestStart": String(document.planDigest.prefix(6)), "runner": words.quotation(document.runner),
            "scriptName": words.scriptName(for: document),
            "isForWindows": document.isForWindows, "handLine": words.byHandCommand(for: document),
            "scriptSize": words.size(bytes: document.script.utf8.count),
        ]
    }

    private func values(of probe: ConsentDocument.Probe, at index: Int) -> [String: Any] {
        [
            "index": "\(index + 1).", "id": probe.id, "sentence": words(probe.sentence),
            "level": ["public", "internal", "personal"].contains(probe.sensitivity) ? probe.sensitivity : "",
            "sensitivity": words.sensitivity(probe.sensitivity), "clause": words.quotation(probe.clause),
            "limits": words.limits(of: probe), "command": probe.command, "isStruck": probe.isStruck,
            "keeping": words.keeping(probe.keep, hiding: probe.redact), "isMarked": marked.contains(probe.id),
        ]
    }
}

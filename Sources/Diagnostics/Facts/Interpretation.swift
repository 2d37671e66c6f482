public import Redaction

/// What a plan's output means: facts, redacted texts, and what remains unknown and why.
///
/// A pure function of its inputs, so that old output can be read again, and the single place where raw answers become
/// something that may be stored.
public struct Interpretation: Hashable, Sendable {
    /// The facts, in the plan's order.
    public private(set) var facts: [Fact] = []
    /// How each probe ended, in the plan's order, and after them what was struck out.
    public private(set) var reports: [ProbeReport] = []

    /// The probes without an answer, and why.
    public var unknowns: [String: UnknownReason] {
        Dictionary(reports.compactMap { report in report.reason.map { (report.probe, $0) } }) { first, _ in first }
    }

    /// Reads an output.
    ///
    /// - Parameters:
    ///   - output: what the plan's script brought.
    ///   - redactor: decides what may be kept.
    ///   - brokerTime: the broker's clock when the script ran, in seconds since 1970; without it no clock is compared.
    public init(of output: CollectedOutput, running plan: Plan, redactor: Redactor, brokerTime: Int?) {
        for (planned, probe) in zip(plan.probes, output.probes) {
            read(probe, planned, of: output, redactor, brokerTime)
        }
        deriveEdition(redactor)
        for id in plan.struckOut {
            reports.append(
                ProbeReport(probe: id, reason: .struckOut, text: nil, exitStatus: nil, milliseconds: nil)
            )
        }
    }

    /// The server part's edition (clause 4.1) is the family of the 1C configuration that it is made for.
    private mutating func deriveEdition(_ redactor: Redactor) {
        guard let name = facts.first(where: { $0.name == "server.configuration" }),
            !facts.contains(where: { $0.name == "server.edition" })
        else { return }
        let version = facts.first { $0.name == "server.configuration_version" }
        guard let family = ConfigurationFamily(configuration: name.value.text, version: version?.value.text),
            case .text(let value) = redactor.redact(value: family.rawValue, declaredAs: FactKind.text.declaredType)
        else { return }
        facts.append(Fact(part: name.part, name: "server.edition", value: value, kind: .text, probe: name.probe))
    }

    private mutating func read(
        _ probe: ProbeOutput,
        _ planned: PlannedProbe,
        of output: CollectedOutput,
        _ redactor: Redactor,
        _ brokerTime: Int?
    ) {
        let probe = planned.phone.map(probe.heard) ?? probe
        var reason = probe.failure(in: output)
        let redactor = redactor.alsoHiding(planned.redact ?? [])
        let answer = planned.encoding.text(of: probe.wholeLines)
        let reading = RuleReading(of: planned.rules, in: answer, brokerTime: brokerTime)
        var text: RedactedText?
        if let kept = probe.kept(of: answer, reading, planned), reason != .notRun {
            switch redactor.redact(kept) {
            case .text(let redacted): text = redacted.text.isEmpty ? nil : redacted
            case .withheld: reason = .withheld
            }
        }
        if reason == nil {
            reason = take(reading.facts, of: planned, redactor) ?? probe.excuse(for: reading.facts)
        }
        reports.append(
            ProbeReport(
                probe: planned.id,
                reason: reason,
                text: text,
                exitStatus: probe.exitStatus,
                milliseconds: probe.milliseconds
            )
        )
    }

    /// Keeps the facts, and says what keeps the others from being known.
    private mutating func take(
        _ readings: [FactReading],
        of planned: PlannedProbe,
        _ redactor: Redactor
    ) -> UnknownReason? {
        var reason: UnknownReason?
        for reading in readings {
            guard let value = reading.value else { continue }
            switch redactor.redact(value: value, declaredAs: reading.target.kind.declaredType) {
            case .text(let redacted):
                facts.append(
                    Fact(
                        part: planned.part,
                        name: reading.target.name,
                        value: redacted,
                        kind: reading.target.kind,
                        probe: planned.id
                    )
                )
            case .withheld: reason = .withheld
            }
        }
        return reason
    }
}

extension ProbeOutput {
    /// Why the answer cannot be believed, before anybody tries to understand it.
    fileprivate func failure(in output: CollectedOutput) -> UnknownReason? {
        if !output.hasBegun { return .notRun }
        // The numbers of another plan's probes mean other questions.
        if isDamaged || !output.isOfPlan { return .parse }
        if isUnsupported { return .unsupported }
        if isTimedOut { return .timeOut }
        guard isComplete else {
            if output.isComplete { return exitStatus == nil ? .timeOut : .truncated }
            return exitStatus == nil && stdout.isEmpty ? .notRun : .truncated
        }
        if isTruncated { return .truncated }
        if let obstacle { return obstacle }
        switch exitStatus {
        case 126: return .refused
        case 127: return .unsupported
        case 73: return .truncated
        // Statuses of the runner's own questions, `docs/formats/runner.md`.
        case 66 where stdout.isEmpty: return .skipped
        case 68 where stdout.isEmpty: return .unreachable
        default: return complaint
        }
    }

    /// What a command that failed says of the reason, in the runner's locale, which is C.
    private var complaint: UnknownReason? {
        guard exitStatus != 0, stdout.isEmpty else { return nil }
        let text = String(decoding: stderr, as: UTF8.self)
        if text.contains("ermission denied") || text.contains("not permitted") { return .refused }
        if text.contains("o such file or directory") || text.contains("can't cd to") { return .skipped }
        // An empty answer with a complaint is no empty list: nothing may be counted in it.
        return text.isEmpty ? nil : .parse
    }

    /// Why the required facts that are missing are missing; nil where none is.
    fileprivate func excuse(for readings: [FactReading]) -> UnknownReason? {
        readings.contains { $0.value == nil && $0.target.isRequired } ? lack : nil
    }

    /// The answer without a last line that the cap cut: half a line cannot be redacted safely.
    fileprivate var wholeLines: [UInt8] {
        LineCap.lines(of: stdout, atMost: stdout.count, isCut: isTruncated || !isComplete)
    }

    /// What may be kept of the answer once it is redacted.
    fileprivate func kept(of answer: String, _ reading: RuleReading, _ planned: PlannedProbe) -> String? {
        switch planned.keep {
        case .text: transcript(answer, planned)
        case .lines:
            AnswerText(answer).lines.enumerated().filter { reading.lines.contains($0.offset) }
                .map { $0.element + "\n" }.joined()
        case .facts: nil
        }
    }

    /// The answer, and the complaints below it.
    fileprivate func transcript(_ answer: String, _ planned: PlannedProbe) -> String {
        // Complaints that fill their cap were cut by it.
        let isCut = !isComplete || stderr.count >= planned.errorCap
        let complaints = LineCap.lines(of: stderr, atMost: stderr.count, isCut: isCut)
        guard !complaints.isEmpty else { return answer }
        return answer + (answer.isEmpty || answer.hasSuffix("\n") ? "" : "\n") + "--- stderr ---\n"
            + CLIXML.plain(planned.encoding.text(of: complaints))
    }
}

extension FactKind {
    /// What the redactor may believe of a value of this type.
    fileprivate var declaredType: Redactor.DeclaredType {
        switch self {
        case .identifier: .identifier
        case .version: .version
        case .text, .integer, .decimal, .list: .text
        }
    }
}

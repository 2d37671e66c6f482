/// Reads the output of a plan's script as it arrives.
///
/// The bytes come from a machine that may be hostile: every input has a result, nothing grows beyond the plan's caps,
/// and what breaks the rules is counted and makes its probe unknown. The runner keeps a probe from writing frames; a
/// machine that forges its own answers cannot be kept from it, by nobody.
public struct FrameReader: Sendable {
    private let plan: Plan
    private var output: CollectedOutput
    private var tallies: [Tally]
    private var line: [UInt8] = []
    private var isOverlong = false
    private var lineBytes = 0

    /// What is known of one probe's streams beside their bytes.
    fileprivate struct Tally: Sendable {
        var lines = (out: 0, complaints: 0)
        var isClosed = (out: false, complaints: false)
        var hasExited = false
    }

    /// A reader that has read nothing.
    public init(plan: Plan) {
        self.plan = plan
        output = CollectedOutput(probes: plan.probes.map { ProbeOutput(id: $0.id) })
        tallies = plan.probes.map { Tally(isClosed: (out: false, complaints: $0.errorCap == 0)) }
        line.reserveCapacity(Frame.longestLine)
    }

    /// Takes the next bytes, cut anywhere.
    public mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if byte == 0x0A {
                endLine()
            } else if line.count < Frame.longestLine {
                line.append(byte)
                lineBytes += 1
            } else {
                isOverlong = true
                lineBytes += 1
            }
        }
    }

    /// What was read until now. A last line without its line feed counts as torn.
    public func result() -> CollectedOutput {
        var output = output
        if lineBytes > 0 {
            if output.hasBegun && !output.isComplete { output.violations += 1 } else { output.noiseBytes += lineBytes }
        }
        for (index, tally) in tallies.enumerated() {
            output.probes[index].isComplete = tally.hasExited && tally.isClosed.out && tally.isClosed.complaints
        }
        return output
    }

    private mutating func endLine() {
        defer {
            line.removeAll(keepingCapacity: true)
            isOverlong = false
            lineBytes = 0
        }
        // A result that went through a mail or an editor may have carriage returns.
        let content = line.last == 0x0D ? line.dropLast() : line[...]
        let frame = isOverlong ? nil : Frame(content)
        if case .begin(let id, let count) = frame, begin(id, count) { return }
        guard output.hasBegun, !output.isComplete else {
            // The runner sends an empty line first, to end whatever a start-up file left unfinished.
            output.noiseBytes += lineBytes == 0 ? 0 : lineBytes + 1
            return
        }
        guard let frame else {
            output.violations += 1
            return
        }
        take(frame)
    }

    /// Starts over at a first frame, or where an earlier one named another plan and this one names ours.
    private mutating func begin(_ id: String, _ count: Int) -> Bool {
        let isOurs = id == plan.id && count == plan.probes.count
        guard !output.hasBegun || (isOurs && !output.isOfPlan) else { return false }
        let noise = output.noiseBytes
        self = FrameReader(plan: plan)
        output.noiseBytes = noise
        output.hasBegun = true
        output.planID = id
        output.isOfPlan = isOurs
        return true
    }

    private mutating func take(_ frame: Frame) {
        switch frame {
        case .begin: output.violations += 1
        case .end(let count):
            if output.isOfPlan && count != plan.probes.count { output.violations += 1 }
            output.isComplete = true
        case .malformed(let number): damage(number)
        case .bytes(let number, let stream, let bytes): change(number) { $0.take(bytes, stream, of: &$1, $2) }
        case .closed(let number, let stream, let lines):
            change(number) { probe, tally, _ in
                tally.close(stream, after: lines)
            }
        case .unsupported(let number, let stream):
            change(number) { probe, tally, _ in
                probe.isUnsupported = true
                return tally.count(stream)
            }
        case .exited(let number, let status, let milliseconds):
            change(number) { probe, tally, _ in
                guard !tally.hasExited else { return false }
                tally.hasExited = true
                probe.exitStatus = status
                probe.milliseconds = milliseconds
                return true
            }
        case .late(let number):
            change(number) { probe, _, _ in
                defer { probe.isTimedOut = true }
                return !probe.isTimedOut
            }
        }
    }

    /// Changes what is known of a probe; where the rule does not allow it, the probe is damaged.
    private mutating func change(
        _ number: Int,
        _ rule: (inout ProbeOutput, inout Tally, PlannedProbe) -> Bool
    ) {
        guard output.probes.indices.contains(number - 1) else {
            output.violations += 1
            return
        }
        if !rule(&output.probes[number - 1], &tallies[number - 1], plan.probes[number - 1]) { damage(number) }
    }

    private mutating func damage(_ number: Int) {
        output.violations += 1
        if output.probes.indices.contains(number - 1) { output.probes[number - 1].isDamaged = true }
    }
}

extension FrameReader.Tally {
    fileprivate mutating func count(_ stream: Frame.Stream) -> Bool {
        switch stream {
        case .out:
            lines.out += 1
            return !isClosed.out
        case .complaints:
            lines.complaints += 1
            return !isClosed.complaints
        }
    }

    fileprivate mutating func close(_ stream: Frame.Stream, after count: Int) -> Bool {
        switch stream {
        case .out:
            defer { isClosed.out = true }
            return !isClosed.out && count == lines.out
        case .complaints:
            defer { isClosed.complaints = true }
            return !isClosed.complaints && count == lines.complaints
        }
    }
}

extension ProbeOutput {
    /// Appends what fits below the cap; the rest is dropped.
    fileprivate mutating func take(
        _ bytes: [UInt8],
        _ stream: Frame.Stream,
        of tally: inout FrameReader.Tally,
        _ planned: PlannedProbe
    ) -> Bool {
        switch stream {
        case .out:
            let room = planned.cap - stdout.count
            stdout += bytes.prefix(room)
            if bytes.count > room { isTruncated = true }
        case .complaints: stderr += bytes.prefix(planned.errorCap - stderr.count)
        }
        return tally.count(stream)
    }
}

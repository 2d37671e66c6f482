import Diagnostics
import Redaction

/// Any bytes as what a script sends: they are read within the plan's caps, the same whether they come whole or cut, and
/// what cannot be believed leaves no fact.
private let plan: Plan = {
    let text = """
        profile: 1
        id: fuzz
        version: 1.0.0
        title: {ru: Ф, en: F}
        probes:
          - {id: a, part: machine, argv: [uname], seconds: 5, bytes: 64, errors: 16, sensitivity: public, clause: "4.1",
             consent: {ru: А, en: A}, facts: [{pattern: '(?P<v>.+)', groups: {v: {fact: a.v, type: text}}}]}
          - {id: b, part: machine, argv: [uname], seconds: 5, bytes: 64, sensitivity: public, clause: "4.1", keep: lines,
             consent: {ru: Б, en: B}, facts: [{count: '.', fact: b.n}]}
        """
    do {
        return try Plan.render(Profile(yaml: text))
    } catch {
        fatalError("\(error)")
    }
}()
private let redactor = (try? Redactor(literals: ["c4n4ryQ9xT"])) ?? { fatalError("no redactor") }()
private let opening = Array("\n:propusk1 begin \(plan.id) 2\n".utf8)

@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    for stream in [bytes, opening + bytes] {
        let whole = read([stream[...]])
        let middle = stream.count / 2
        precondition(whole == read([stream[..<middle], stream[middle...]]), "a cut changed what was read")
        for (probe, planned) in zip(whole.probes, plan.probes) {
            precondition(probe.stdout.count <= planned.cap && probe.stderr.count <= planned.errorCap, "above a cap")
        }
        let reading = Interpretation(of: whole, running: plan, redactor: redactor, brokerTime: 1)
        for fact in reading.facts {
            let probe = whole.probes.first { $0.id == fact.probe }
            precondition(probe?.isComplete == true && probe?.isDamaged == false, "a fact of a damaged answer")
            precondition(!fact.value.text.contains("c4n4ryQ9xT"), "a secret got through")
        }
        precondition(reading.reports.count == 2, "a probe is not reported")
        _ = try? ByHandResult(stream, of: plan)
    }
    return 0
}

private func read(_ parts: [ArraySlice<UInt8>]) -> CollectedOutput {
    var reader = FrameReader(plan: plan)
    for part in parts { reader.feed(part) }
    return reader.result()
}

import Diagnostics
import Redaction

/// Any bytes as an answer, in every code, read by every kind of rule: they have a reading, and no fact is more than a line.
private let plan: Plan = {
    let rules = """
        [{pattern: '(?s)(?P<v>.{1,9})', groups: {v: {fact: F.pattern, type: text}}},
         {separator: '=', keys: {a: {fact: F.keys, type: decimal}}},
         {list: '(?P<v>\\S+)', show: '${v}', fact: F.list}, {skew: '(?P<now>\\d+)', fact: F.skew},
         {age: '(?P<now>\\d+) (?P<then>\\d+)', fact: F.age}, {age: '(?P<then>[\\d.]+)', date: dd.MM.yyyy, fact: F.days},
         {ini: {a/b: {fact: F.ini, type: version}}},
         {json: {a: {fact: F.json, type: text}, 'a[].b[]': {fact: F.jsons, type: list}}},
         {xml: {/a/@b: {fact: F.xml, type: text}, '/a/b[]': {fact: F.xmls, type: list}}},
         {table: {columns: [a, b, c]}, show: '${a} ${c}', fact: F.table}, {count: 'a', records: '\\d', fact: F.count},
         {records: '\\d', last: '(?P<v>a.*)', groups: {v: {fact: F.last, type: integer}}}]
        """
    let encodings = ["auto", "utf-8", "utf-8 or cp1251", "cp866", "koi8-r", "utf-16"]
    var probes = ""
    for (index, encoding) in encodings.enumerated() {
        probes += """
              - {id: p\(index), part: machine, argv: [uname], seconds: 5, bytes: 8192, errors: 4096, sensitivity: public,
                 clause: "4.1", consent: {ru: А, en: A}, encoding: \(encoding),
                 facts: \(rules.replacing("F.", with: "f\(index).").replacing("\n", with: "\n         "))}

            """
    }
    probes += """
          - {id: block, part: server, argv: [uname], seconds: 5, bytes: 8192, errors: 4096, sensitivity: public,
             clause: "4.1", consent: {ru: А, en: A}, facts: [{block: mobi-c}]}

        """
    let text = "profile: 1\nid: fuzz\nversion: 1.0.0\ntitle: {ru: Ф, en: F}\nprobes:\n" + probes
    do {
        return try Plan.render(Profile(yaml: text))
    } catch {
        fatalError("\(error)")
    }
}()
private let redactor = (try? Redactor()) ?? { fatalError("no redactor") }()
private let digits = Array("0123456789abcdef".utf8)

@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: data, count: size)
    var stream = Array(":propusk1 begin \(plan.id) \(plan.probes.count)\n".utf8)
    for number in 1...plan.probes.count {
        for tag in ["o", "e"] {
            var lines = 0
            for start in stride(from: 0, to: size, by: 256) {
                stream += Array("\(number) \(tag)".utf8)
                for byte in bytes[start..<min(start + 256, size)] {
                    stream += [0x20, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
                }
                stream.append(0x0A)
                lines += 1
            }
            stream += Array("\(number) \(tag). \(lines)\n".utf8)
        }
        stream += Array("\(number) x 0 - -\n".utf8)
    }
    var reader = FrameReader(plan: plan)
    reader.feed(stream)
    let reading = Interpretation(of: reader.result(), running: plan, redactor: redactor, brokerTime: 1_700_000_000)
    precondition(reading.reports.count == plan.probes.count, "a probe is not reported")
    for fact in reading.facts {
        precondition(!fact.value.text.isEmpty && !fact.value.text.contains("\n"), "a fact is more than a line")
    }
    return 0
}

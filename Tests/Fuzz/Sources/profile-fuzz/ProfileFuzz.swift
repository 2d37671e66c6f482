import Diagnostics

/// Any text as a profile: it is refused with a reason, or it renders to a script of plain ASCII. A text that begins with
/// `?` is tried as the condition of an analyzer, one that begins with `!` as a line of PowerShell.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
    switch text.first {
    case "?": check(frame(condition: quoted(text.dropFirst())))
    case "!": check(frame(question: "platform: windows, powershell: \(quoted(text.dropFirst()))"))
    case "$": check(frame(question: "shell: \(quoted(text.dropFirst()))"))
    default: check(text)
    }
    return 0
}

private func check(_ text: String) {
    let findings = ProfileLinter.findings(in: text)
    precondition(findings == ProfileLinter.findings(in: text), "the linter is not sure")
    guard let profile = try? Profile(yaml: text) else {
        return precondition(!findings.isEmpty, "refused without a reason")
    }
    precondition(findings.allSatisfy { $0.code == .untested }, "taken in spite of findings")
    for platform in profile.platforms {
        let values = Dictionary(
            profile.inputs.map { ($0.name, sample($0.type, platform)) }
        ) { first, _ in first }
        guard let plan = try? Plan.render(profile, inputs: values, platform: platform) else { continue }
        precondition(plan.script.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) }, "not plain ASCII")
        precondition(plan.script.last == 0x0A && plan.script.count <= Plan.longestScript, "not a script")
    }
    for test in profile.tests { _ = try? ProfileTrial(of: test, in: profile) }
}

private func sample(_ type: InputType, _ platform: Platform) -> String {
    switch type {
    case .posixPath: "/srv/It's $(x)"
    case .windowsPath: "C:\\It's $(x)"
    case .path: platform == .posix ? "/srv/Моби" : "C:\\Моби"
    case .port: "1234"
    case .name: "name"
    case .package: "ru.mobis"
    case .serial: ""
    }
}

private func frame(question: String = "argv: [uname]", condition: String = "known(a.v)") -> String {
    """
    {profile: 1, id: fuzz, version: 1.0.0, title: {ru: Ф, en: F},
     inputs: {folder: {type: path, title: {ru: П, en: P}}},
     probes: [{id: a, part: machine, \(question), seconds: 5, bytes: 64, sensitivity: public, clause: "4.1",
       consent: {ru: А, en: A}, facts: [{pattern: '(?P<v>.+)', groups: {v: {fact: a.v, type: version}}}]}],
     analyzers: [{id: c, clause: "4.1", title: {ru: В, en: C},
       outcomes: [{when: \(condition), result: warn, say: {ru: Да, en: Yes}}]}],
     tests: [{name: x, answers: {a: {text: "5.5.40"}}, claimed: {server.version: 5.5.40}, expect: {findings: {c: warn}}}]}
    """
}

/// A text as a double-quoted scalar of YAML.
private func quoted(_ text: Substring) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"", "\\": quoted += "\\\(scalar)"
        case " "..."~": quoted.unicodeScalars.append(scalar)
        default:
            let digits = String(scalar.value, radix: 16)
            quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
    }
    return quoted + "\""
}

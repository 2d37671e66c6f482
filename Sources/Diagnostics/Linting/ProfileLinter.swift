import Redaction

/// Refuses profiles that change a machine, read what they must not, or say too little to the contact.
///
/// The strict reader has already refused a probe without sentence, limit, cap or clause. The linter is careful, not
/// clever: what it does not understand it refuses.
public enum ProfileLinter {
    /// Everything that is wrong with a text, the first syntax error alone.
    public static func findings(in text: String) -> [ProfileError] {
        do {
            return findings(in: try Profile(draft: text))
        } catch {
            return [error]
        }
    }

    static func findings(in profile: Profile) -> [ProfileError] {
        let inputs = Set(profile.inputs.map(\.name))
        var findings: [ProfileError] = []
        for probe in profile.probes {
            findings += commandFindings(in: probe, inputs)
            findings += clauseFindings(in: probe)
            findings += probe.rules.flatMap { ruleFindings(in: $0, of: probe) }
        }
        let provided = Set(profile.probes.flatMap(\.rules).flatMap(\.targets).map(\.name))
        findings += AnalyzerLinter.findings(in: profile.analyzers, provided: provided)
        return findings + phoneFindings(in: profile) + nameFindings(in: profile)
    }

    private static func finding(_ code: ProfileError.Code, _ probe: Probe, _ text: String) -> ProfileError {
        ProfileError(code: code, line: nil, context: "probe '\(probe.id)' \(text)")
    }

    private static func commandFindings(in probe: Probe, _ inputs: Set<String>) -> [ProfileError] {
        let commands: [SimpleCommand]
        switch probe.command {
        case .argv(let words):
            for name in words.flatMap(Placeholder.names) where !inputs.contains(name) {
                return [finding(.commandRefused, probe, "names the input '\(name)', which the profile lacks")]
            }
            guard words.allSatisfy({ $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } }) else {
                return [finding(.commandRefused, probe, "has to be plain ASCII; give other text as an input")]
            }
            commands = [
                SimpleCommand(
                    words: words.map {
                        .init(text: $0, isPattern: false, isDynamic: !Placeholder.names(in: $0).isEmpty)
                    }
                )
            ]
        case .file, .reach, .adb, .clock, .powershell: return []
        case .shell(let line):
            do {
                commands = try ShellWords.commands(in: line, inputs: inputs)
            } catch {
                return [finding(.commandRefused, probe, error.text)]
            }
        }
        return commands.compactMap { ReadOnlyCommand.flaw(in: $0) }
            .map { finding($0.contains("names '") ? .pathRefused : .commandRefused, probe, $0) }
    }

    private static func clauseFindings(in probe: Probe) -> [ProfileError] {
        guard probe.clause != "3.1", !probe.clause.hasPrefix("3.1 ") else {
            return [finding(.invalidValue, probe, "cites clause 3.1, which excludes and does not allow")]
        }
        let isClause = probe.clause.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
            Int($0) != nil
        }
        return isClause ? [] : [finding(.invalidValue, probe, "has a clause that is no number such as '4.1'")]
    }

    private static func ruleFindings(in rule: FactRule, of probe: Probe) -> [ProfileError] {
        let (source, groups): (String, [String])
        switch rule {
        case .keys, .ini, .json, .xml, .block, .table, .count, .records: return []
        case .pattern(let pattern, let facts): (source, groups) = (pattern, facts.keys.sorted())
        case .list(let pattern, let show, _): (source, groups) = (pattern, Placeholder.names(in: show))
        case .age(let pattern, let form, _): (source, groups) = (pattern, form == nil ? ["now", "then"] : ["then"])
        case .skew(let pattern, _): (source, groups) = (pattern, ["now"])
        }
        do {
            let pattern = try LinearPattern(source)
            return groups.filter { pattern.groupNumbers[$0] == nil }
                .map { finding(.patternRefused, probe, "has a pattern without the group '\($0)': \(source)") }
        } catch {
            return [finding(.patternRefused, probe, "has a wrong pattern: \(error)")]
        }
    }

    private static func nameFindings(in profile: Profile) -> [ProfileError] {
        var read: Set<String> = []
        var findings: [ProfileError] = []
        for probe in profile.probes {
            for target in probe.rules.flatMap(\.targets) {
                if !read.insert("\(probe.platform) \(target.name)").inserted {
                    findings.append(finding(.duplicate, probe, "reads the fact '\(target.name)' a second time"))
                }
            }
        }
        return findings
    }
}

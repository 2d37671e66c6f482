/// Refuses profiles that change a machine, read what they must not, or say too little to the contact.
///
/// The strict reader has already refused a probe without sentence, limit, cap or clause. The linter is careful, not
/// clever: what it does not understand it refuses.
public enum ProfileLinter {
    /// Everything that is wrong with a text, the first syntax error alone; conclusions that no test reaches included.
    public static func findings(in text: String) -> [ProfileError] {
        do {
            let profile = try Profile(draft: text)
            let findings = findings(in: profile)
            return findings.isEmpty ? TestLinter.untested(in: profile) : findings
        } catch {
            return [error]
        }
    }

    /// What is wrong with a profile, beside what its tests do not reach: that would run them each time it is read.
    static func findings(in profile: Profile) -> [ProfileError] {
        var findings = rootFindings(in: profile)
        for probe in profile.probes {
            findings += commandFindings(in: probe, of: profile)
            findings += clauseFindings(in: probe)
            findings += keepingFindings(in: probe)
            findings += probe.rules.flatMap { RuleLinter.flaws(in: $0) }.map { finding($0, probe) }
        }
        let provided = Set(profile.probes.flatMap(\.rules).flatMap(\.targets).map(\.name))
        findings += AnalyzerLinter.findings(in: profile.analyzers, provided: provided)
        return findings + phoneFindings(in: profile) + nameFindings(in: profile) + TestLinter.findings(in: profile)
    }

    private static func finding(_ flaw: LintFlaw, _ probe: Probe) -> ProfileError {
        ProfileError(code: flaw.code, line: nil, context: "probe '\(probe.id)' \(flaw.text)")
    }

    private static func rootFindings(in profile: Profile) -> [ProfileError] {
        profile.roots.compactMap { root in
            Roots.flaw(in: root, inputs: profile.inputTypes)
                .map { ProfileError(code: .pathRefused, line: nil, context: "root '\(root)' \($0)") }
        }
    }

    private static func commandFindings(in probe: Probe, of profile: Profile) -> [ProfileError] {
        let linter = QuestionLinter(
            platform: probe.platform,
            inputs: profile.inputTypes,
            roots: Roots(profile.roots, on: probe.platform)
        )
        var flaws = linter.flaws(in: probe.command)
        for variant in probe.variants {
            if case .powerShellBelow = variant.condition, probe.platform != .windows {
                flaws.append(LintFlaw(.commandRefused, "has the variant '\(variant.condition)', which is Windows'"))
            }
            flaws += linter.flaws(in: variant.command)
        }
        return flaws.map { finding($0, probe) }
    }

    private static func clauseFindings(in probe: Probe) -> [ProfileError] {
        guard probe.clause != "3.1", !probe.clause.hasPrefix("3.1 ") else {
            return [finding(LintFlaw(.invalidValue, "cites clause 3.1, which excludes and does not allow"), probe)]
        }
        let isClause = probe.clause.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
            Int($0) != nil
        }
        return isClause
            ? [] : [finding(LintFlaw(.invalidValue, "has a clause that is no number such as '4.1'"), probe)]
    }

    /// Nothing is read that leaves nothing behind.
    private static func keepingFindings(in probe: Probe) -> [ProfileError] {
        guard probe.keep != .text else { return [] }
        guard !probe.rules.isEmpty else {
            return [finding(LintFlaw(.invalidValue, "keeps only what its rules find, and has none"), probe)]
        }
        guard probe.keep == .facts || !probe.rules.contains(where: \.isWithoutLines) else {
            let text = "keeps lines, which JSON and XML do not have; keep facts or text"
            return [finding(LintFlaw(.invalidValue, text), probe)]
        }
        return []
    }

    private static func nameFindings(in profile: Profile) -> [ProfileError] {
        var read: Set<String> = []
        var findings: [ProfileError] = []
        for probe in profile.probes {
            for target in probe.rules.flatMap(\.targets)
            where !read.insert("\(probe.platform) \(target.name)").inserted {
                findings.append(finding(LintFlaw(.duplicate, "reads the fact '\(target.name)' a second time"), probe))
            }
        }
        return findings
    }
}

/// One thing that the linter does not like, as the end of a sentence.
struct LintFlaw: Equatable {
    let code: ProfileError.Code
    let text: String

    init(_ code: ProfileError.Code, _ text: String) {
        self.code = code
        self.text = text
    }
}

extension Profile {
    /// The types of the inputs by name.
    var inputTypes: [String: InputType] {
        Dictionary(inputs.map { ($0.name, $0.type) }) { first, _ in first }
    }
}

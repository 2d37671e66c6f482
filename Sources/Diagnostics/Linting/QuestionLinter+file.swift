extension QuestionLinter {
    /// What is wrong with a question about files.
    func fileFlaws(in question: FileQuestion) -> [LintFlaw] {
        if let flaw = pathFlaw(in: question) { return [flaw] }
        var flaws: [LintFlaw] = []
        if question.show == .stat, question.isPartial {
            flaws.append(LintFlaw(.commandRefused, "shows what files are, and would keep a part of what is in them"))
        }
        if question.tail != nil, question.head != nil {
            flaws.append(LintFlaw(.commandRefused, "reads both the beginning and the end of files; ask two questions"))
        }
        if question.lines != nil, !question.keys.isEmpty {
            flaws.append(LintFlaw(.commandRefused, "keeps lines both by a pattern and by keys"))
        }
        if let flaw = question.lines.flatMap(PortablePattern.flaw(in:)) {
            flaws.append(LintFlaw(.patternRefused, "keeps lines by a pattern that \(flaw)"))
        }
        for key in question.keys where !key.isPrintableASCII || key.contains("=") || key.contains(" ") {
            flaws.append(LintFlaw(.commandRefused, "has the key '\(key)', which is no word of plain ASCII"))
        }
        return flaws
    }

    /// What is wrong with a question for a computer of the internet.
    func reachFlaws(in question: ReachQuestion) -> [LintFlaw] {
        let labels = question.host.split(separator: ".", omittingEmptySubsequences: false)
        let isName =
            labels.count > 1
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
            } && labels.last?.contains(where: \.isLetter) == true
        return isName ? [] : [LintFlaw(.commandRefused, "reaches for '\(question.host)', which is no computer's name")]
    }

    private func pathFlaw(in question: FileQuestion) -> LintFlaw? {
        let path = question.path
        func flaw(_ text: String) -> LintFlaw { LintFlaw(.pathRefused, "names '\(path)', \(text)") }
        guard path.isPrintableASCII else { return flaw("which is not plain ASCII; give other text as an input") }
        guard roots.hold(path) else { return flaw("which lies below none of the profile's roots") }
        if let reason = ForbiddenPath.exclusion(of: path) {
            return LintFlaw(.pathRefused, "names '\(path)': \(reason)")
        }
        let separators = platform == .windows ? "/\\" : "/"
        let parts = path.split(whereSeparator: separators.contains)
        guard !parts.contains("..") else { return flaw("which has '..' in it") }
        guard !parts.dropLast().contains(where: { $0.contains("*") || $0.contains("?") }), let last = parts.last else {
            return flaw("whose folders are a pattern; only the last part may be one")
        }
        if last.contains("*") || last.contains("?"), last.prefix(while: { $0 != "*" && $0 != "?" }).count < 3 {
            return flaw("whose pattern does not begin with three letters")
        }
        let barred = platform == .windows ? "<>\"|[]`'" : "[]`\"'\\"
        guard !path.contains(where: barred.contains), placesAreRight(in: path), isWindowsPlain(path) else {
            return flaw("which has a character or an input at a place where it may mean something else")
        }
        return nil
    }

    /// A path stands at the beginning only; elsewhere names, ports and packages.
    private func placesAreRight(in path: String) -> Bool {
        let names = Placeholder.names(in: path)
        let rest = beginsWithPath(path) ? names.dropFirst() : names[...]
        return rest.allSatisfy { inputs[$0]?.isPath == false }
            && !Placeholder.replace(
                in: path,
                with: Dictionary(names.map { ($0, "") }) { first, _ in first }
            ).contains("$")
    }

    /// `:` behind a drive only, and `%` around a folder at the beginning only.
    private func isWindowsPlain(_ path: String) -> Bool {
        guard platform == .windows else { return true }
        var rest = path[...]
        if let folder = WindowsFolder.allCases.first(where: { path.uppercased().hasPrefix($0.rawValue) }) {
            rest = rest.dropFirst(folder.rawValue.count)
        } else if rest.dropFirst().first == ":" {
            rest = rest.dropFirst(2)
        }
        return !rest.contains(":") && !rest.contains("%")
    }
}

extension FileQuestion {
    fileprivate var isPartial: Bool { tail != nil || head != nil || lines != nil || !keys.isEmpty }
}

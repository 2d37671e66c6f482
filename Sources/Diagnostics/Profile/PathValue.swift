/// Paths that a request gives as values of inputs.
enum PathValue {
    /// What is wrong with an absolute path of POSIX; nil where nothing is.
    static func flaw(inPosix path: String) -> InputFlaw? {
        guard path.hasPrefix("/") else { return .relativePath }
        return flaw(in: path, separators: "/")
    }

    /// What is wrong with an absolute path of Windows; nil where nothing is.
    ///
    /// Device paths (`\\?\`, `\\.\`), devices (`NUL`, `COM1`), alternate streams (`a.txt:s`) and names that end with a
    /// dot or a blank are refused: Windows reads those as something else than they say.
    static func flaw(inWindows path: String) -> InputFlaw? {
        let rest: Substring
        if path.count >= 3, let drive = path.first, drive.isASCII, drive.isLetter,
            path.dropFirst().first == ":", path.dropFirst(2).first.map({ $0 == "\\" || $0 == "/" }) == true
        {
            rest = path.dropFirst(3)
        } else if path.hasPrefix("\\\\"), !path.dropFirst(2).hasPrefix("\\") {
            rest = path.dropFirst(2)
            guard rest.split(separator: "\\", omittingEmptySubsequences: false).prefix(2).allSatisfy({ !$0.isEmpty }),
                rest.contains("\\")
            else { return .notAWindowsPath }
        } else {
            return .notAWindowsPath
        }
        if let flaw = flaw(in: path, separators: "\\/") { return flaw }
        let parts = rest.split(whereSeparator: { $0 == "\\" || $0 == "/" })
        guard parts.allSatisfy(isName) else { return .notAWindowsPath }
        return nil
    }

    private static func flaw(in path: String, separators: String) -> InputFlaw? {
        guard path.utf8.count <= 1024 else { return .tooLong }
        guard !path.unicodeScalars.contains(where: \.isHidden) else { return .hiddenCharacters }
        guard !path.split(whereSeparator: separators.contains).contains("..") else { return .parentFolder }
        return ForbiddenPath.exclusion(of: path).map { .excluded($0) }
    }

    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul", "conin$", "conout$"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    )

    private static func isName(_ part: Substring) -> Bool {
        guard part.last != ".", part.last != " ", !part.contains(where: "<>:\"|?*".contains) else { return false }
        let stem = part.prefix { $0 != "." }.lowercased()
        return !devices.contains(stem)
    }
}

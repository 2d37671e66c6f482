/// The folders below which every file of a profile lies.
struct Roots {
    private let roots: [String]
    private let platform: Platform

    /// Whether the profile declares any.
    let areDeclared: Bool

    init(_ roots: [String], on platform: Platform) {
        self.platform = platform
        self.roots = roots.map { Self.plain($0, on: platform) }
        areDeclared = !roots.isEmpty
    }

    /// Whether a path is one of them, or lies below one.
    func hold(_ path: String) -> Bool {
        let path = Self.plain(path, on: platform)
        let separator = platform == .windows ? "\\" : "/"
        return roots.contains { path == $0 || path.hasPrefix($0 + separator) }
    }

    /// What is wrong with a root; nil where nothing is.
    static func flaw(in root: String, inputs: [String: InputType]) -> String? {
        guard root.isPrintableASCII else { return "is not plain ASCII" }
        guard !root.contains("*"), !root.contains("?") else { return "is a pattern" }
        let parts = root.split(whereSeparator: { $0 == "/" || $0 == "\\" })
        guard !parts.contains("..") else { return "has '..' in it" }
        if let reason = ForbiddenPath.exclusion(of: root) { return "is refused: \(reason)" }
        if let name = Placeholder.names(in: root).first, root.hasPrefix("${") {
            return inputs[name]?.isPath == true ? nil : "begins with '\(name)', which is no input that is a path"
        }
        if WindowsFolder.allCases.contains(where: { root.uppercased().hasPrefix($0.rawValue) }) { return nil }
        if root.hasPrefix("/") || root.hasPrefix("\\\\") { return parts.isEmpty ? "is everything" : nil }
        guard root.dropFirst().first == ":", root.first?.isLetter == true else { return "is no absolute path" }
        return parts.count > 1 ? nil : "is a whole drive"
    }

    /// Windows reads both separators, and letters in any case.
    private static func plain(_ path: String, on platform: Platform) -> String {
        var path = platform == .windows ? path.lowercased().replacing("/", with: "\\") : path
        while path.count > 1, path.last == (platform == .windows ? "\\" : "/") { path.removeLast() }
        return path
    }
}

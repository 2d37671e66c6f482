/// Folders that Windows names in its environment, as a path in a profile begins with them: `%PROGRAMFILES%\1cv8`.
enum WindowsFolder: String, CaseIterable {
    case programFiles32 = "%PROGRAMFILES(X86)%"
    case programFiles = "%PROGRAMFILES%"
    case programData = "%PROGRAMDATA%"
    case allUsersProfile = "%ALLUSERSPROFILE%"
    case localAppData = "%LOCALAPPDATA%"
    case appData = "%APPDATA%"
    case systemRoot = "%SYSTEMROOT%"

    /// The folder at the beginning of a path, and what follows; nil where it begins otherwise.
    static func prefix(of path: String) -> (folder: WindowsFolder, rest: Substring)? {
        allCases.first { path.prefix($0.rawValue.count).uppercased() == $0.rawValue }
            .map { ($0, path.dropFirst($0.rawValue.count)) }
    }

    /// The variable, as PowerShell writes it.
    var variable: String {
        let name = rawValue.dropFirst().dropLast()
        return name.contains("(") ? "${env:\(name)}" : "$env:\(name)"
    }

    /// The path as an argument of a PowerShell command, with backslashes only.
    ///
    /// - Parameters:
    ///   - template: the path in the profile; inputs stand as `${name}`.
    ///   - values: the values of the inputs.
    static func argument(_ template: String, with values: [String: String]) -> String {
        let folder = prefix(of: template)
        let rest = Placeholder.replace(in: folder.map { String($0.rest) } ?? template, with: values)
        let word = PowerShellWord.quoted(rest.replacing("/", with: "\\"))
        return folder.map { "(\($0.folder.variable)+\(word))" } ?? word
    }
}

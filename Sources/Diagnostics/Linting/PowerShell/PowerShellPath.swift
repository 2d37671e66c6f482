/// What a path that a line of PowerShell names has to be: a plain one of the disk, or a key of the registry on the list.
///
/// PowerShell takes many things for paths: certificates, variables, functions, credentials behind drives of its own.
enum PowerShellPath {
    /// The keys of the registry below which may be read.
    private static let keys = [
        #"hklm:\software\microsoft\windows nt\currentversion"#,
        #"hklm:\software\microsoft\windows\currentversion\uninstall"#,
        #"hklm:\software\wow6432node\microsoft\windows\currentversion\uninstall"#,
        #"hkcu:\software\microsoft\windows\currentversion\uninstall"#,
        #"hklm:\software\microsoft\net framework setup\ndp"#,
        #"hklm:\software\openssh"#,
        #"hklm:\software\1c\1cv8"#,
        #"hklm:\software\wow6432node\1c\1cv8"#,
        #"hklm:\system\currentcontrolset\control\nls"#,
        #"hklm:\system\currentcontrolset\control\timezoneinformation"#,
        #"hklm:\system\currentcontrolset\services\w32time\parameters"#,
    ]
    /// Below the keys above, what is a secret or says who somebody is.
    private static let secretKeys = ["winlogon", "digitalproductid", "profilelist", "defaultpassword"]

    static func isOfRegistry(_ path: String) -> Bool {
        let lowered = path.lowercased()
        return lowered.hasPrefix("hklm:") || lowered.hasPrefix("hkcu:")
    }

    /// - Throws: ``PowerShellFlaw`` for what may not be read.
    static func check(_ path: String) throws(PowerShellFlaw) {
        let lowered = path.lowercased().replacing("/", with: "\\")
        let parts = lowered.split(separator: "\\")
        guard !parts.contains(".."), !lowered.contains("~"), !lowered.contains("`") else {
            throw PowerShellFlaw("names '\(path)', which is not written out")
        }
        if isOfRegistry(path) {
            let isListed = keys.contains { lowered == $0 || lowered.hasPrefix($0 + "\\") }
            guard isListed, !secretKeys.contains(where: lowered.contains) else {
                throw PowerShellFlaw("names '\(path)', which is not on the list of keys that are read")
            }
            return
        }
        var rest = lowered[...]
        if let folder = WindowsFolder.prefix(of: path) {
            rest = lowered.dropFirst(folder.folder.rawValue.count)
        } else if lowered.hasPrefix("${"), let end = lowered.firstIndex(of: "}") {
            rest = lowered[lowered.index(after: end)...]
        } else if let drive = lowered.first, drive.isASCII, drive.isLetter, lowered.dropFirst().hasPrefix(":\\") {
            rest = lowered.dropFirst(2)
        } else if !lowered.hasPrefix("\\\\") || lowered.hasPrefix("\\\\?") || lowered.hasPrefix("\\\\.") {
            throw PowerShellFlaw("names '\(path)', which is no path of a drive, a share or a folder of Windows")
        }
        // A colon further on is another drive of PowerShell's, or a hidden stream of a file.
        guard !rest.contains(":"), rest.isEmpty || rest.hasPrefix("\\") else {
            throw PowerShellFlaw("names '\(path)', which is not written out")
        }
        if let reason = ForbiddenPath.exclusion(of: lowered.replacing("\\", with: "/")) {
            throw PowerShellFlaw("names '\(path)': \(reason)")
        }
    }
}

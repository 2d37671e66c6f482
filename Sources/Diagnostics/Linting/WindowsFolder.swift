/// Folders of Windows that a path may begin with.
enum WindowsFolder: String, CaseIterable {
    case programFiles32 = "%PROGRAMFILES(X86)%"
    case programFiles = "%PROGRAMFILES%"
    case programData = "%PROGRAMDATA%"
    case allUsersProfile = "%ALLUSERSPROFILE%"
    case localAppData = "%LOCALAPPDATA%"
    case appData = "%APPDATA%"
    case systemRoot = "%SYSTEMROOT%"
}

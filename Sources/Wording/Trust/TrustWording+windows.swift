import Access

extension TrustWording {
    /// What a client does on Windows, in order: the server, the line, and what to know about both.
    ///
    /// Groups are named by their numbers, since their names are in the language of Windows.
    static func windowsSteps(user: String) -> [Bilingual] {
        let account = user.split(separator: "\\").last.map(String.init) ?? user
        return installing + [
            Bilingual(
                ru:
                    "если \(user) входит в администраторы, добавьте строку в C:\\ProgramData\\ssh\\administrators_authorized_keys "
                    + "и оставьте файл только администраторам и системе: icacls "
                    + "C:\\ProgramData\\ssh\\administrators_authorized_keys /inheritance:r /grant *S-1-5-32-544:F /grant "
                    + "*S-1-5-18:F; иначе sshd молча не примет его",
                en:
                    "if \(user) is an administrator, add the line to C:\\ProgramData\\ssh\\administrators_authorized_keys and "
                    + "leave the file to administrators and the system alone: icacls "
                    + "C:\\ProgramData\\ssh\\administrators_authorized_keys /inheritance:r /grant *S-1-5-32-544:F /grant "
                    + "*S-1-5-18:F; else sshd ignores it without a word"
            ),
            Bilingual(
                ru:
                    "если нет, добавьте её в C:\\Users\\\(account)\\.ssh\\authorized_keys; так и лучше: заведите для Propusk "
                    + "обычную учётную запись",
                en:
                    "if not, add it to C:\\Users\\\(account)\\.ssh\\authorized_keys; that is the better way: make an ordinary "
                    + "account for Propusk"
            ),
            Bilingual(
                ru:
                    "сохраняйте файл Блокнотом в ANSI или UTF-8 без BOM: то, что пишет > в PowerShell, sshd не читает; чтобы "
                    + "отозвать доверие, удалите строку",
                en:
                    "save the file with Notepad as ANSI or UTF-8 without BOM: what PowerShell's > writes sshd cannot read; to "
                    + "withdraw the trust, delete the line"
            ),
        ] + knowing
    }

    private static let installing = [
        Bilingual(
            ru: "установите сервер OpenSSH, в PowerShell от имени администратора: Add-WindowsCapability -Online -Name "
                + "OpenSSH.Server~~~~0.0.1.0; затем: Set-Service sshd -StartupType Automatic; Start-Service sshd",
            en: "install the OpenSSH server, in PowerShell as administrator: Add-WindowsCapability -Online -Name "
                + "OpenSSH.Server~~~~0.0.1.0; then: Set-Service sshd -StartupType Automatic; Start-Service sshd"
        ),
        Bilingual(
            ru: "сообщите нам ключ компьютера: C:\\ProgramData\\ssh\\ssh_host_ed25519_key.pub; версию покажет: ssh -V",
            en: "tell us the machine's key: C:\\ProgramData\\ssh\\ssh_host_ed25519_key.pub; ssh -V shows the version"
        ),
        Bilingual(
            ru:
                "в C:\\ProgramData\\ssh\\sshd_config поставьте LogLevel VERBOSE и SyslogFacility LOCAL0, затем Restart-Service "
                + "sshd: в C:\\ProgramData\\ssh\\logs\\sshd.log будет виден каждый вход и SHA-256 его сценария",
            en:
                "set LogLevel VERBOSE and SyslogFacility LOCAL0 in C:\\ProgramData\\ssh\\sshd_config, then Restart-Service sshd: "
                + "C:\\ProgramData\\ssh\\logs\\sshd.log then shows each login and the SHA-256 of its script"
        ),
    ]

    private static let knowing = [
        Bilingual(
            ru:
                "оболочкой sshd должна быть cmd.exe, как после установки: reg query HKLM\\SOFTWARE\\OpenSSH /v DefaultShell не "
                + "должен ничего найти",
            en:
                "let sshd's shell be cmd.exe, as installed: reg query HKLM\\SOFTWARE\\OpenSSH /v DefaultShell should find nothing"
        ),
        Bilingual(
            ru:
                "сетевые папки (\\\\сервер\\папка) и подключённые диски по ключу не видны: если основной каталог там, выполните "
                + "скрипт сами",
            en:
                "a key login sees no shares (\\\\server\\folder) and no mapped drives: where the main directory is there, run the "
                + "script yourself"
        ),
        Bilingual(
            ru:
                "не указывайте ключ Propusk в TrustedUserCAKeys: без AuthorizedPrincipalsFile он открыл бы любую учётную запись",
            en:
                "don't name Propusk's key in TrustedUserCAKeys: without AuthorizedPrincipalsFile it would open any account"
        ),
    ]
}

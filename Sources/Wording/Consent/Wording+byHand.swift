public import Access

extension ConsentDocument {
    /// Whether the script is for Windows.
    public var isForWindows: Bool { platform == "windows" }
}

extension Wording {
    /// What a contact does to run the script without Propusk, before the command.
    public func byHandStep(for document: ConsentDocument) -> String {
        self[document.isForWindows ? .byHandRunWindows : .byHandRun]
    }

    /// What a contact types, or pastes, to run the script without Propusk.
    ///
    /// On Windows one line for cmd.exe: it compares the digest, since nobody does by eye, and runs the script as a block,
    /// which no execution policy concerns, in the person's own session, where shares and phones are in reach. Between its
    /// quotes stands nothing that cmd.exe reads, and it writes one file, which is plain ASCII as cmd.exe passes it on.
    public func byHandCommand(for document: ConsentDocument) -> String {
        let result = "propusk-r\(document.request).txt"
        guard document.isForWindows else { return "sh \(scriptName(for: document)) > \(result)" }
        return "cd /d \"%USERPROFILE%\\Downloads\" && powershell.exe -NoProfile -Command \""
            + "$b=[IO.File]::ReadAllBytes('\(scriptName(for: document))'); "
            + "$h=[Security.Cryptography.SHA256]::Create().ComputeHash($b); "
            + "if([BitConverter]::ToString($h).Replace('-','') -ne '\(document.planDigest)')"
            + "{[Console]::Error.WriteLine('propusk: script is not the approved one'); exit 77}; "
            + "& ([ScriptBlock]::Create([Text.Encoding]::ASCII.GetString($b)))\" > \(result)"
    }

    /// What shows the answers in a result: the script writes them in hexadecimal, so that none can pass for another.
    public func readCommand(for document: ConsentDocument) -> String {
        let result = "propusk-r\(document.request).txt"
        guard document.isForWindows else {
            return #"perl -ne 'print pack "H*", $1 =~ s/ //gr if /^\d+ o ([0-9a-f ]+)$/' "# + result
        }
        return "powershell.exe -NoProfile -Command \"Get-Content '\(result)' | ForEach-Object { "
            + "if ($_ -match ' o ([0-9a-f ]+)$') { [Console]::Write([Text.Encoding]::UTF8.GetString([byte[]]("
            + "$Matches[1].Split(' ') | ForEach-Object { [Convert]::ToByte($_, 16) }))) } }\""
    }
}

import Cryptography

/// The only command that a collection's certificate allows on Windows: it reads a script, compares its digest, and runs
/// it.
enum WindowsBootstrap {
    /// The `force-command` for a script of so many bytes and this digest; about 650 bytes of printable ASCII.
    ///
    /// sshd of Windows hands it to `cmd.exe /c`, with quotes around it or, before OpenSSH 7.7.2, without. So it does not
    /// begin with a quote, has exactly one pair of them, and no `%`, `^`, `!` or backslash; between the quotes cmd.exe
    /// reads no other character. PowerShell's host reads standard input itself only where a command names `$input`: this
    /// one does not, takes exactly the bytes that were approved, and leaves the rest as the dead-man's handle. A script
    /// is run as a block, which no execution policy concerns, and nothing is written to the disk.
    static func command(scriptLength: Int, digest: Digest) -> String {
        "powershell.exe -NoProfile -NonInteractive -Command \"$ProgressPreference='SilentlyContinue'; "
            + "$n=\(scriptLength); $b=New-Object 'byte[]' $n; $i=[Console]::OpenStandardInput(); $k=0; "
            + "while($k -lt $n){$r=$i.Read($b,$k,$n-$k); if($r -lt 1){break}; $k+=$r}; "
            + "$h=[Security.Cryptography.SHA256]::Create().ComputeHash($b,0,$k); "
            + "if([BitConverter]::ToString($h).Replace('-','') -ne '\(digest.hex)')"
            + "{[Console]::Error.WriteLine('propusk: script is not the approved one'); exit 77}; "
            + "& ([ScriptBlock]::Create([Text.Encoding]::ASCII.GetString($b))) session\""
    }
}

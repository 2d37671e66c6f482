import Testing

@testable import Diagnostics

@Suite struct PowerShellReaderTests {
    private func flaw(_ line: String) -> String? {
        PowerShellReader.flaw(in: line, inputs: ["main_directory", "port"])
    }

    @Test(arguments: [
        "Get-WmiObject -Class 'Win32_OperatingSystem' | ForEach-Object { 'caption=' + $_.Caption; 'build=' + $_.BuildNumber }",
        "Get-WmiObject -Class Win32_OperatingSystem -Property 'Caption' | ForEach-Object { $_.Caption }",
        "Get-CimInstance -ClassName 'Win32_LogicalDisk' -Filter 'DriveType=3' | Select-Object 'DeviceID','FreeSpace' "
            + "| ConvertTo-Json -Compress",
        "Get-Process -Name '1cv8*' -ErrorAction 'SilentlyContinue' | Sort-Object 'Id' -Descending "
            + "| ForEach-Object { '{0} {1}' -f $_.Id, $_.ProcessName }",
        "'version=' + $PSVersionTable.PSVersion.Major + '.' + $PSVersionTable.PSVersion.Minor",
        "'utc=' + [DateTime]::UtcNow.ToString('s'); 'offset=' + [TimeZoneInfo]::Local.BaseUtcOffset.TotalMinutes",
        "'oem=' + [Console]::OutputEncoding.CodePage + ' ' + [Text.Encoding]::Default.CodePage",
        "Get-ChildItem -Path ($env:PROGRAMFILES+'\\1cv8\\8.*') | ForEach-Object { 'x64=' + $_.Name }",
        "Get-ChildItem -Path (${env:PROGRAMFILES(X86)}+'\\1cv8') -Filter '8.*' | ForEach-Object { $_.Name }",
        "Get-ChildItem -Path ${main_directory} | Measure-Object | ForEach-Object { 'files=' + $_.Count }",
        "'dll=' + (Get-Item -Path (${main_directory}+'\\Mobi-C.chm')).VersionInfo.FileVersion",
        "Get-ItemProperty -Path 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\*' "
            + "| Where-Object { $_.DisplayName -like '1C*' -and -not ($_.DisplayVersion -eq $null) } "
            + "| ForEach-Object { $_.DisplayName + '=' + $_.DisplayVersion }",
        "Get-NetTCPConnection -LocalPort ${port} -State 'Listen' | ForEach-Object { 'pid=' + $_.OwningProcess }",
        "Get-WmiObject -Class 'Win32_Service' | Where-Object { $_.PathName -match 'ragent\\.exe.*-regport (\\d+)' } "
            + "| ForEach-Object { 'port=' + $Matches[1] }",
        "Get-WmiObject -Class 'Win32_OperatingSystem' | ForEach-Object { 'up=' + "
            + "[Math]::Round(([DateTime]::Now - $_.ConvertToDateTime($_.LastBootUpTime)).TotalHours, 1) }",
        "'it''s ' + [int]5 + (1GB / 2)",
        "Test-Path -LiteralPath ${main_directory} -PathType 'Container'",
        "Get-Content -LiteralPath (${main_directory} + '\\mobi_s.sqlite3') -Encoding Byte -TotalCount 16 -ReadCount 16 "
            + "| ForEach-Object { $_ -join ' ' }",
        "Get-WmiObject -Class Win32_Service | ForEach-Object { $_.PathName -split ' ' } | Where-Object { $_ -match '^-port' }",
    ])
    func `a line that only reads is let through`(_ line: String) {
        #expect(flaw(line) == nil)
    }

    @Test(arguments: [
        // Other commands, in all the ways that PowerShell has for them.
        "Remove-Item -Path 'C:\\x'", "gci", "gwmi win32_process", "iex 'x'", "Invoke-Expression 'x'", "& 'calc.exe'",
        ". 'C:\\x.ps1'", "calc.exe", "'x' | iex", "Get-Process | Stop-Process", "Get-Process | % { $_.Id }",
        "Get-WmiObject -Class 'Win32_Process' | Invoke-WmiMethod -Name 'Terminate'",
        "Get-WmiObject -Class 'Win32_Process' | Remove-WmiObject", "Set-ExecutionPolicy -ExecutionPolicy 'Bypass'",
        "powershell -EncodedCommand ZQB4AGkAdAA=", "Start-Process -FilePath 'calc.exe'", "New-Object -TypeName 'x'",
        "Add-Type -TypeDefinition 'x'", "Get-Content -Path 'C:\\MobiS\\lickeys.txt'", "Get-Credential", "Get-Variable",
        "Get-Content -LiteralPath ${main_directory} -TotalCount 16",
        "Get-Content -LiteralPath ${main_directory} -Encoding Byte",
        "Get-Content -LiteralPath ${main_directory} -Encoding Byte -TotalCount 1000",
        "Get-Process | Where-Object { $_ -match 'x' } | ForEach-Object { $_.Id }",
        "Invoke-WebRequest -Uri 'http://x'", "Microsoft.PowerShell.Utility\\Invoke-Expression 'x'", "Get-Alias",
        // Code by another name.
        "[scriptblock]::Create('x').Invoke()", "{ 'x' }.Invoke()", "[Diagnostics.Process]::Start('calc.exe')",
        "[IO.File]::WriteAllText('C:\\x', 'y')", "[Type]::GetType('x')", "'x'.GetType().Assembly",
        "[Environment]::Exit(1)",
        "Get-Process | ForEach-Object { $_.Kill() }", "Get-Process | ForEach-Object 'Kill'",
        "Get-Process | ForEach-Object -MemberName 'Kill'", "Get-Item -Path 'C:\\x' | ForEach-Object { $_.Delete() }",
        "$ExecutionContext.InvokeCommand.InvokeScript('x')", "$_.PSObject.Methods",
        "Get-Process | ForEach-Object { $_.PSBase }",
        "('a','b').ForEach('ToString')", "$executioncontext", "$env:PATH", "${env:PATH}", "$global:x", "$(Get-Process)",
        // Writing.
        "'x' > 'C:\\y'", "'x' >> C:\\y", "Get-Process 2>$null", "$x = 1", "$env:PROGRAMFILES = 'x'",
        "Get-Process -OutVariable 'x'",
        "$_.Name = 'x'", "$PSVersionTable.X += 1", "$_.Id++", "'x' | Out-File -FilePath 'y'",
        "'x' | Tee-Object -FilePath 'y'",
        // Quotes, escapes and lines.
        "\"$(Get-Process)\"", "\"x\"", "`Get-Process", "Get-Process `\n", "'x'\n'y'", "@'\nx\n'@", "'x", "# 'x'",
        "<# #> 'x'",
        "Get-Process --% x", "'é'", "Get-Process;", "| Get-Process", "Get-Process |", "(Get-Process", "Get-Process)",
        "{", "",
        // Secrets, other machines, other drives.
        "Get-Process | ForEach-Object { $_.MainWindowTitle }",
        "Get-WmiObject -Class 'Win32_Process' | ForEach-Object { $_.CommandLine }",
        "Get-WmiObject -Class 'Win32_Process' -Property 'CommandLine' | ForEach-Object { $_.Name }",
        "Get-WmiObject -Class 'Win32_Process' | Select-Object 'CommandLine'",
        "Get-WmiObject -Class 'Win32_Process' | Select-Object '*'",
        "Get-WmiObject -Class 'Win32_Process' | ForEach-Object { $_['CommandLine'] }",
        "Get-WmiObject -Class 'Win32_Process' | ForEach-Object { $_.Properties | ForEach-Object { $_.Value } }",
        "Get-WmiObject -Class 'Win32_Process' | ForEach-Object { '' + $_ }",
        "Get-WmiObject -Class 'Win32_Process' | ConvertTo-Json",
        "Get-WmiObject -Class 'Win32_Process' | Select-Object -First 1 | ConvertTo-Json",
        "Get-WmiObject -Class 'Win32_Process'",
        "(Get-ItemProperty -Path 'HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion')",
        "Get-ItemProperty -Path 'HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion' | ForEach-Object { $_.RegisteredOwner }",
        "Get-ItemProperty -Path 'HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon' | ForEach-Object { $_.Shell }",
        "Get-ItemProperty -Path 'HKLM:\\SAM\\SAM' | ForEach-Object { $_.V }",
        "Get-ChildItem -Path 'HKLM:' | ForEach-Object { $_.Name }",
        "Get-ItemProperty -Path 'Registry::HKEY_LOCAL_MACHINE\\SAM' | ForEach-Object { $_.V }",
        "Get-ItemProperty -Path 'HKLM:\\SOFTWARE\\OpenSSH\\..\\..\\SAM' | ForEach-Object { $_.V }",
        "Get-ChildItem -Path 'env:' | ForEach-Object { $_.Name }",
        "Get-ChildItem -Path 'cert:\\CurrentUser' | ForEach-Object { $_.Name }",
        "Get-Item -Path 'function:prompt' | ForEach-Object { $_.Name }",
        "Get-Item -Path 'x.txt' | ForEach-Object { $_.Name }",
        "Get-Item -Path 'C:\\x.txt:hidden' | ForEach-Object { $_.Name }",
        "Get-Item -Path '\\\\.\\C:' | ForEach-Object { $_.Name }",
        "Get-Item -Path 'C:\\MobiS\\LICKEY~1.TXT' | ForEach-Object { $_.Name }",
        "Get-ChildItem -Path 'C:\\Users\\x\\.ssh' | ForEach-Object { $_.Name }",
        "Get-ChildItem -Path 'C:\\base\\1Cv8Log' | ForEach-Object { $_.Name }",
        "Get-ChildItem -Path 'C:\\' -Recurse | ForEach-Object { $_.Name }",
        "Get-Item -Path ('C:'+'\\x') | ForEach-Object { $_.Name }",
        "'HKLM:\\SAM' | Get-Item | ForEach-Object { $_.Name }",
        "Get-ChildItem ${main_directory} | ForEach-Object { $_.Name }",
        "Get-ChildItem -Path ${other} | ForEach-Object { $_.Name }",
        "Get-Process -ComputerName 'x' | ForEach-Object { $_.Id }",
        "Get-WmiObject -Query 'SELECT * FROM Win32_Process' | ForEach-Object { $_.Name }",
        "Get-WmiObject -Class 'Win32_Product' | ForEach-Object { $_.Name }",
        "Get-WmiObject -Namespace 'root\\SecurityCenter2' -Class 'x' | ForEach-Object { $_.Name }",
        String(repeating: "(", count: 4000) + "1" + String(repeating: ")", count: 4000),
        String(repeating: "-not ", count: 4000) + "1",
    ])
    func `anything else is refused`(_ line: String) {
        #expect(flaw(line) != nil)
    }

    @Test func `a line names the files that it looks at`() throws {
        let line =
            "Get-Item -Path ($env:PROGRAMDATA+'\\ssh'), 'C:\\MobiS\\Forms*' | ForEach-Object { $_.Name }; "
            + "Get-ChildItem -Path ${main_directory} | ForEach-Object { $_.Name }"
        #expect(
            try PowerShellReader.paths(in: line, inputs: ["main_directory"])
                == ["%PROGRAMDATA%\\ssh", "C:\\MobiS\\Forms*", "${main_directory}"]
        )
    }

    @Test func `every beginning of a line has an answer`() {
        let line =
            "Get-WmiObject -Class 'Win32_Service' | Where-Object { $_.PathName -match 'a''b' -and [int]$_.Id -gt (1+2) } "
            + "| ForEach-Object { '{0}' -f $Matches[1].Trim(), [Math]::Min(1, 2) }"
        #expect(flaw(line) == nil)
        for count in 0..<line.count { _ = flaw(String(line.prefix(count))) }
    }
}

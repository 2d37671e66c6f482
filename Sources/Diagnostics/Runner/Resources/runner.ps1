# Propusk runner 1 for Windows. The same bytes in every script; docs/formats/runner.md explains each part.
# It writes no file, changes no setting and leaves no process. The questions stand below it, then the start.
$ErrorActionPreference = 'Continue'
$ProgressPreference = 'SilentlyContinue'
$run = @{ children = [Hashtable]::Synchronized(@{}); probes = @(); how = ''; handle = $null }

# What a question may call. Each question is a session of PowerShell that begins with these lines. What it says is text,
# or a table of the runner's own: bytes of a stream, or the status with which it ended.
$tools = {
    param($number, $children, $how)
    $ErrorActionPreference = 'Continue'
    $ProgressPreference = 'SilentlyContinue'
    $WarningPreference = 'SilentlyContinue'
    [Threading.Thread]::CurrentThread.CurrentCulture = [Globalization.CultureInfo]::InvariantCulture

    # epoch TIME: seconds since 1970.
    function epoch($time) {
        [int64][Math]::Floor(($time - [DateTime]'1970-01-01').TotalSeconds)
    }

    # clock: seconds since 1970, and the distance from UTC such as +0300.
    function clock {
        $offset = [TimeZoneInfo]::Local.GetUtcOffset([DateTime]::UtcNow)
        $sign = '+'
        if ($offset.Ticks -lt 0) { $sign = '-' }
        $now = epoch ([DateTime]::UtcNow)
        '{0} {1}{2:00}{3:00}' -f $now, $sign, [Math]::Abs($offset.Hours), [Math]::Abs($offset.Minutes)
    }

    # program NAME ARGUMENTS: starts a program, with nothing to read, and passes on its bytes.
    function program($name, $arguments) {
        $start = New-Object 'Diagnostics.ProcessStartInfo'
        $start.FileName = $name
        $start.Arguments = $arguments
        $start.UseShellExecute = $false
        $start.RedirectStandardInput = $true
        $start.RedirectStandardOutput = $true
        $start.RedirectStandardError = $true
        try {
            $process = [Diagnostics.Process]::Start($start)
        } catch {
            $status = 127
            if ($_.Exception.GetBaseException().NativeErrorCode -eq 5) { $status = 126 }
            return @{ status = $status }
        }
        $children[$number] = $process
        $process.StandardInput.Close()
        $streams = @{ o = $process.StandardOutput.BaseStream; e = $process.StandardError.BaseStream }
        $buffers = @{ o = (New-Object 'byte[]' 4096); e = (New-Object 'byte[]' 4096) }
        $pending = @{}
        foreach ($name in 'o', 'e') {
            $pending[$name] = $streams[$name].BeginRead($buffers[$name], 0, 4096, $null, $null)
        }
        # What it started may keep its streams open: five silent moments after its end are enough.
        $silence = 0
        while ($pending.Count -gt 0 -and $silence -lt 5) {
            $waits = @($pending.Values | ForEach-Object { $_.AsyncWaitHandle })
            $which = [Threading.WaitHandle]::WaitAny([Threading.WaitHandle[]]$waits, 200, $false)
            if ($which -eq 258) {
                if ($process.HasExited) { $silence += 1 }
                continue
            }
            foreach ($name in @($pending.Keys)) {
                if (-not $pending[$name].IsCompleted) { continue }
                $count = $streams[$name].EndRead($pending[$name])
                if ($count -lt 1) {
                    $pending.Remove($name)
                    continue
                }
                $bytes = New-Object 'byte[]' $count
                [Array]::Copy($buffers[$name], $bytes, $count)
                @{ stream = $name; bytes = $bytes }
                $pending[$name] = $streams[$name].BeginRead($buffers[$name], 0, 4096, $null, $null)
            }
        }
        $process.WaitForExit()
        @{ status = $process.ExitCode }
    }

    # phone ARGUMENTS: asks a phone through the computer's own adb; with -lines only those that match come, and that of
    # -mark. A server of adb that runs is used, and stays; one that had to be started ends with this process.
    function phone($arguments, $lines = '', $mark = '') {
        [Threading.Monitor]::Enter($children.SyncRoot)
        try {
            $barrier = connect
        } finally {
            [Threading.Monitor]::Exit($children.SyncRoot)
        }
        if ($barrier -eq 'no-adb') { return @{ status = 127 } }
        if ($barrier -ne '') {
            @{ stream = 'e'; bytes = [Text.Encoding]::ASCII.GetBytes('propusk: ' + $barrier + "`n") }
            return @{ status = 1 }
        }
        # With -H a client never starts a server, which would stay.
        $arguments = '-H 127.0.0.1 -P 5037 ' + $arguments
        if ($lines -eq '') { return program 'adb' $arguments }
        $answer = New-Object 'IO.MemoryStream'
        program 'adb' $arguments | ForEach-Object {
            if ($_.stream -ne 'o') {
                $_
            } elseif ($answer.Length -lt 16777216) {
                $answer.Write($_.bytes, 0, $_.bytes.Length)
            }
        }
        $pattern = '(' + $lines + ')'
        if ($mark -ne '') { $pattern += '|' + [Regex]::Escape($mark) + '[0-9]*$' }
        @{ stream = 'o'; bytes = (sieve $answer.ToArray() $pattern '') }
    }

    # connect: why adb's server cannot be asked; nothing where it can.
    function connect {
        foreach ($name in 'ADB_TRACE', 'ADB_SERVER_SOCKET', 'ANDROID_ADB_SERVER_ADDRESS', 'ANDROID_SERIAL') {
            [Environment]::SetEnvironmentVariable($name, $null)
        }
        $said = New-Object 'Text.StringBuilder'
        $ended = @{ status = 127 }
        program 'adb' 'version' | ForEach-Object {
            if ($_.stream -eq 'o') { [void]$said.Append([Text.Encoding]::ASCII.GetString($_.bytes)) }
            if ($_.ContainsKey('status')) { $ended.status = $_.status }
        }
        if ($ended.status -ne 0 -or $said.ToString() -notmatch 'version 1\.0\.([0-9]+)') { return 'no-adb' }
        $ours = [int]$Matches[1]
        $theirs = serves
        # A client of another version would end the server that runs, which others may be using.
        if ($theirs -gt 0 -and $theirs -ne $ours) { return 'other-server' }
        if ($theirs -gt 0) { return '' }
        # A server without a key would make one and write it down, and no phone would know it.
        if (-not [IO.File]::Exists([IO.Path]::Combine($env:USERPROFILE, '.android\adbkey'))) { return 'no-key' }
        $start = New-Object 'Diagnostics.ProcessStartInfo'
        $start.FileName = 'adb'
        $start.Arguments = '-P 5037 nodaemon server'
        $start.UseShellExecute = $false
        $start.RedirectStandardInput = $true
        $start.RedirectStandardOutput = $true
        $start.RedirectStandardError = $true
        $server = [Diagnostics.Process]::Start($start)
        $children['adb'] = $server
        $server.StandardInput.Close()
        $server.BeginOutputReadLine()
        $server.BeginErrorReadLine()
        for ($round = 0; $round -lt 40; $round += 1) {
            Start-Sleep -Milliseconds 100
            if ((serves) -gt 0) {
                # A new server needs a moment to greet what is plugged in.
                Start-Sleep -Milliseconds 1500
                return ''
            }
        }
        'no-server'
    }

    # serves: the version of this computer's server of adb; 0 where none answers.
    function serves {
        $client = New-Object 'Net.Sockets.TcpClient'
        try {
            $wait = $client.BeginConnect('127.0.0.1', 5037, $null, $null)
            if (-not $wait.AsyncWaitHandle.WaitOne(1000, $false)) { return 0 }
            $client.EndConnect($wait)
            $stream = $client.GetStream()
            $stream.ReadTimeout = 2000
            $question = [Text.Encoding]::ASCII.GetBytes('000Chost:version')
            $stream.Write($question, 0, $question.Length)
            $answer = New-Object 'byte[]' 64
            $text = ''
            while ($text.Length -lt 12) {
                $count = $stream.Read($answer, 0, 64)
                if ($count -lt 1) { break }
                $text += [Text.Encoding]::ASCII.GetString($answer, 0, $count)
            }
            if ($text -match '^OKAY0004([0-9a-fA-F]{4})') { return [Convert]::ToInt32($Matches[1], 16) }
            return 0
        } catch {
            return 0
        } finally {
            $client.Close()
        }
    }

    # file PATH: what is in the newest files of that name, or with -stat only their times, lengths and names.
    # Ends with 66 where there is none, 68 where a share cannot be reached from this session, 73 above 16 MiB, 126
    # where the account may not read it.
    function file($path, $newest = 1, $tail = 0, $head = 0, $since = 0, $lines = '', $keys = '', [switch]$stat) {
        $cut = $path.LastIndexOfAny([char[]]'\/')
        if ($path -notmatch '^([A-Za-z]:[\\/]|[\\/]{2}[^\\/?.])' -or $cut -lt 2) { return @{ status = 66 } }
        $folder = $path.Substring(0, $cut + 1)
        $name = $path.Substring($cut + 1)
        $isAway = $how -eq 'session' -and -not [IO.Directory]::Exists([IO.Path]::GetPathRoot($folder))
        try {
            $found = (New-Object 'IO.DirectoryInfo' $folder).GetFiles($name)
        } catch {
            $reason = $_.Exception.GetBaseException()
            $status = 66
            if ($reason -is [UnauthorizedAccessException]) { $status = 126 }
            if ($isAway) { $status = 68 }
            return @{ status = $status }
        }
        # Windows also finds short names, which nobody sees.
        $whole = '^' + [Regex]::Escape($name).Replace('\*', '.*').Replace('\?', '.') + '$'
        $now = [DateTime]::UtcNow
        $found = @($found | Where-Object { $_.Name -match $whole } | ForEach-Object { $_.Refresh(); $_ })
        if ($since -gt 0) { $found = @($found | Where-Object { $_.LastWriteTimeUtc -ge $now.AddSeconds(-$since) }) }
        if ($found.Count -eq 0) { return @{ status = 66 } }
        $found = @($found | Sort-Object -Property 'LastWriteTimeUtc' | Select-Object -Last $newest)
        if ($stat) {
            'now ' + (epoch $now)
            foreach ($one in $found) { '{0} {1} {2}' -f (epoch $one.LastWriteTimeUtc), $one.Length, $one.Name }
            return
        }
        foreach ($one in $found) {
            try {
                # 1C may have its log open for writing, and may want to rename it.
                $stream = [IO.File]::Open($one.FullName, 'Open', 'Read', 'ReadWrite, Delete')
            } catch {
                @{ status = 126 }
                continue
            }
            try {
                if ($tail + $head -eq 0 -and $stream.Length -gt 16777216) {
                    @{ status = 73 }
                    continue
                }
                $bytes = part $stream $tail $head
            } finally {
                $stream.Close()
            }
            if ($lines -ne '' -or $keys -ne '') { $bytes = sieve $bytes $lines $keys }
            @{ stream = 'o'; bytes = $bytes }
            if ($bytes.Length -gt 0 -and $bytes[$bytes.Length - 1] -ne 10) { @{ stream = 'o'; bytes = [byte[]]@(10) } }
        }
    }

    # part STREAM TAIL HEAD: the end or the beginning of a file in whole lines. UTF-16 becomes UTF-8.
    function part($stream, $tail, $head) {
        $mark = New-Object 'byte[]' 2
        $length = $stream.Length
        $wide = $null
        if ($stream.Read($mark, 0, 2) -eq 2) {
            if ($mark[0] -eq 255 -and $mark[1] -eq 254) { $wide = [Text.Encoding]::Unicode }
            if ($mark[0] -eq 254 -and $mark[1] -eq 255) { $wide = [Text.Encoding]::BigEndianUnicode }
        }
        $from = 0
        $count = $length
        if ($tail -gt 0 -and $length -gt $tail) {
            $from = $length - $tail
            if ($null -ne $wide -and $from % 2 -eq 1) { $from += 1 }
            $count = $length - $from
        }
        if ($head -gt 0 -and $length -gt $head) { $count = $head }
        $bytes = New-Object 'byte[]' $count
        $stream.Position = $from
        $read = 0
        while ($read -lt $count) {
            $more = $stream.Read($bytes, $read, $count - $read)
            if ($more -lt 1) { break }
            $read += $more
        }
        if ($null -ne $wide) {
            $text = $wide.GetString($bytes, 0, $read - $read % 2).TrimStart([char]0xFEFF)
            $bytes = [Text.Encoding]::UTF8.GetBytes($text)
            $read = $bytes.Length
        }
        $first = 0
        if ($from -gt 0) {
            $first = [Array]::IndexOf($bytes, [byte]10, 0, $read) + 1
            if ($first -eq 0) { $first = $read }
        }
        if ($head -gt 0 -and $length -gt $head) { $read = [Array]::LastIndexOf($bytes, [byte]10, $read - 1, $read) + 1 }
        $whole = New-Object 'byte[]' ($read - $first)
        [Array]::Copy($bytes, $first, $whole, 0, $read - $first)
        , $whole
    }

    # sieve BYTES LINES KEYS: the lines that match, or give one of the keys a value. Each byte is a character.
    function sieve($bytes, $lines, $keys) {
        $latin = [Text.Encoding]::GetEncoding(28591)
        $text = $latin.GetString($bytes).Replace("`r", '')
        if ($text.StartsWith($latin.GetString([byte[]]@(239, 187, 191)), 'Ordinal')) { $text = $text.Substring(3) }
        $pattern = New-Object 'Text.RegularExpressions.Regex' $lines
        if ($keys -ne '') {
            $pattern = New-Object 'Text.RegularExpressions.Regex' @(('^[ \t]*(' + $keys + ')[ \t]*='), 'IgnoreCase')
        }
        $kept = New-Object 'Text.StringBuilder'
        foreach ($line in $text.Split("`n")) {
            if ($line -ne '' -and $pattern.IsMatch($line)) { [void]$kept.Append($line).Append("`n") }
        }
        , $latin.GetBytes($kept.ToString())
    }

    # reach NAME PORT: whether a connection can be made; with -tls also what is wrong with the certificate, and by how
    # many seconds this computer's clock is ahead of the other's.
    function reach($name, $port, [switch]$tls) {
        $client = New-Object 'Net.Sockets.TcpClient'
        $watch = [Diagnostics.Stopwatch]::StartNew()
        try {
            $wait = $client.BeginConnect($name, $port, $null, $null)
            if (-not $wait.AsyncWaitHandle.WaitOne(8000, $false)) {
                $client.Close()
                return 'connect=timeout'
            }
            $client.EndConnect($wait)
        } catch {
            $code = [string]$_.Exception.GetBaseException().SocketErrorCode
            $known = @{ HostNotFound = 'dns'; NoData = 'dns'; TryAgain = 'dns'; NoRecovery = 'dns' }
            $known += @{ ConnectionRefused = 'refused'; ConnectionReset = 'refused'; TimedOut = 'timeout' }
            $answer = $known[$code]
            if ($null -eq $answer) { $answer = 'unreachable' }
            return 'connect=' + $answer
        }
        'connect=ok'
        'ms=' + $watch.ElapsedMilliseconds
        if ($tls) { secure $client.GetStream() $name }
        $client.Close()
    }

    # secure STREAM NAME: the certificate of the other side, and its clock.
    function secure($stream, $name) {
        $global:flaws = @()
        $check = {
            param($from, $certificate, $chain, $errors)
            if ([string]$errors -ne 'None') {
                $global:flaws = @([string]$errors) + @($chain.ChainStatus | ForEach-Object { [string]$_.Status })
            }
            $true
        }
        try {
            $stream.ReadTimeout = 8000
            $check = [Net.Security.RemoteCertificateValidationCallback]$check
            $secure = New-Object 'Net.Security.SslStream' @($stream, $false, $check)
            $secure.AuthenticateAsClient($name, $null, 'Tls12', $true)
        } catch {
            return 'tls=failed'
        }
        $verdict = 'ok'
        if ($global:flaws.Count -gt 0) { $verdict = $global:flaws -join ',' -replace ' ', '' }
        'tls=' + $verdict
        $kind = 'Security.Cryptography.X509Certificates.X509Certificate2'
        $certificate = New-Object $kind @(, $secure.RemoteCertificate)
        'issuer=' + $certificate.Issuer
        'not_after=' + (epoch $certificate.NotAfter.ToUniversalTime())
        try {
            $question = [Text.Encoding]::ASCII.GetBytes("HEAD / HTTP/1.1`r`nHost: $name`r`nConnection: close`r`n`r`n")
            $secure.Write($question, 0, $question.Length)
            $answer = New-Object 'byte[]' 4096
            $text = ''
            while ($text.Length -lt 4096 -and $text -notmatch '(?im)^date: .*\n') {
                $count = $secure.Read($answer, 0, 4096)
                if ($count -lt 1) { break }
                $text += [Text.Encoding]::ASCII.GetString($answer, 0, $count)
            }
            if ($text -match '(?im)^date: ([^\r\n]+)') {
                $there = [DateTime]::ParseExact($Matches[1], 'r', [Globalization.CultureInfo]::InvariantCulture)
                'date_skew=' + ((epoch ([DateTime]::UtcNow)) - (epoch $there))
            }
        } catch {
            'date_skew='
        }
    }
}

# send LINE: one line of ASCII to the other end; where nobody reads any more, everything ends.
function send($line) {
    $bytes = [Text.Encoding]::ASCII.GetBytes($line + "`n")
    try {
        $run.output.Write($bytes, 0, $bytes.Length)
        $run.output.Flush()
    } catch {
        quit 130
    }
}

# slay NUMBER: kills the program that a question started, and what that started.
function slay($number) {
    $child = $run.children[$number]
    if ($null -eq $child) { return }
    try {
        $start = New-Object 'Diagnostics.ProcessStartInfo'
        $start.FileName = 'taskkill.exe'
        $start.Arguments = '/F /T /PID ' + $child.Id
        $start.UseShellExecute = $false
        $start.RedirectStandardInput = $true
        $start.RedirectStandardOutput = $true
        $start.RedirectStandardError = $true
        if (-not $child.HasExited) { [void][Diagnostics.Process]::Start($start).WaitForExit(2000) }
        if (-not $child.HasExited) { $child.Kill() }
    } catch {
        return
    }
}

# quit STATUS: the end, also of questions that do not end by themselves: they are threads of this process.
function quit($status) {
    foreach ($number in @($run.children.Keys)) { slay $number }
    [Environment]::Exit($status)
}

# uptime: seconds with two digits.
function uptime {
    $seconds = [Diagnostics.Stopwatch]::GetTimestamp() / [Diagnostics.Stopwatch]::Frequency
    $seconds.ToString('F2', [Globalization.CultureInfo]::InvariantCulture)
}

# opening PLAN COUNT HOW: the first frame. HOW is "session" when Propusk holds the other end of standard input.
function opening($plan, $count, $how) {
    [void][Threading.ThreadPool]::SetMinThreads(64, 64)
    $run.how = [string]$how
    $run.output = [Console]::OpenStandardOutput()
    if ($run.how -eq 'session') {
        $run.input = [Console]::OpenStandardInput()
        $run.byte = New-Object 'byte[]' 1
        $run.handle = $run.input.BeginRead($run.byte, 0, 1, $null, $null)
    }
    $run.pool = [RunspaceFactory]::CreateRunspacePool(1, $count)
    $run.pool.Open()
    $run.watch = [Diagnostics.Stopwatch]::StartNew()
    send ''
    send ":propusk1 begin $plan $count"
}

# question NUMBER CAP CAP-OF-COMPLAINTS SECONDS BLOCK: starts one question, beside the others.
function question($number, $cap, $errorCap, $seconds, $block) {
    $shell = [PowerShell]::Create()
    $shell.RunspacePool = $run.pool
    [void]$shell.AddScript($tools.ToString() + "`n" + $block.ToString())
    [void]$shell.AddArgument($number).AddArgument($run.children).AddArgument($run.how)
    $nothing = New-Object 'System.Management.Automation.PSDataCollection[psobject]'
    $nothing.Complete()
    $answer = New-Object 'System.Management.Automation.PSDataCollection[psobject]'
    $run.probes += @{
        number = $number
        shell = $shell
        answer = $answer
        wait = $shell.BeginInvoke($nothing, $answer)
        before = uptime
        limit = $seconds * 1000
        room = @{ o = $cap; e = $errorCap }
        lines = @{ o = 0; e = 0 }
        takes = $errorCap -gt 0
        status = $null
    }
}

# frames PROBE STREAM BYTES: at most as many bytes as there is room for, as lines of hexadecimal.
function frames($probe, $name, $bytes) {
    $count = [Math]::Min($bytes.Length, $probe.room[$name])
    $probe.room[$name] -= $count
    for ($from = 0; $from -lt $count; $from += 256) {
        $size = [Math]::Min(256, $count - $from)
        $row = [BitConverter]::ToString($bytes, $from, $size).Replace('-', ' ').ToLowerInvariant()
        send ('{0} {1} {2}' -f $probe.number, $name, $row)
        $probe.lines[$name] += 1
    }
}

# take PROBE ANSWERS: passes on what a question said. Its text is collected: one line of frames for many of text.
function take($probe, $answers) {
    $text = New-Object 'Text.StringBuilder'
    foreach ($one in $answers) {
        if ($null -eq $one) { continue }
        if ($one -is [Hashtable]) {
            if ($one.ContainsKey('status')) {
                $probe.status = $one.status
            } else {
                frames $probe $one.stream $one.bytes
            }
        } else {
            [void]$text.Append([string]$one).Append("`n")
        }
    }
    if ($text.Length -gt 0) { frames $probe 'o' ([Text.Encoding]::UTF8.GetBytes($text.ToString())) }
}

# verdict PROBE: the status of a question that PowerShell answered, from the kinds of its errors, which no language
# changes; and its complaints.
function verdict($probe) {
    $records = @($probe.shell.Streams.Error)
    $reason = $probe.shell.InvocationStateInfo.Reason
    if ($null -ne $reason -and $null -ne $reason.ErrorRecord) { $records += $reason.ErrorRecord }
    if ($records.Count -eq 0) { return 0 }
    foreach ($record in $records) {
        $complaint = '{0}: {1}' -f $record.FullyQualifiedErrorId, $record.Exception.Message
        frames $probe 'e' ([Text.Encoding]::UTF8.GetBytes($complaint + "`n"))
    }
    if ($probe.lines.o -gt 0) { return 1 }
    $kind = [string]$records[0].CategoryInfo.Category
    if ($kind -eq 'PermissionDenied' -or $kind -eq 'SecurityError') { return 126 }
    if ($records[0].Exception.GetBaseException() -is [UnauthorizedAccessException]) { return 126 }
    if ($records[0].FullyQualifiedErrorId -match '^(CommandNotFoundException|GetWMIManagementException)') { return 127 }
    if ($kind -eq 'ObjectNotFound') { return 66 }
    1
}

# attend PROBE: takes what is there, and says whether the question is over.
function attend($probe) {
    $isOver = $probe.wait.IsCompleted
    take $probe @($probe.answer.ReadAll())
    $isLate = -not $isOver -and $run.watch.ElapsedMilliseconds -gt $probe.limit
    $isFull = -not $isOver -and $probe.room.o -lt 1
    if (-not ($isOver -or $isLate -or $isFull)) { return $false }
    if ($isOver) {
        if ($null -eq $probe.status) { $probe.status = verdict $probe }
    } else {
        slay $probe.number
        [void]$probe.shell.BeginStop($null, $null)
        $probe.status = 141
    }
    if ($isLate) {
        send ('{0} t' -f $probe.number)
        $probe.status = 137
    }
    if ($probe.status -lt 0 -or $probe.status -gt 255) { $probe.status = 255 }
    send ('{0} x {1} {2} {3}' -f $probe.number, $probe.status, $probe.before, (uptime))
    send ('{0} o. {1}' -f $probe.number, $probe.lines.o)
    if ($probe.takes) { send ('{0} e. {1}' -f $probe.number, $probe.lines.e) }
    $true
}

# listen: at the end of standard input everything ends. Whatever else comes there means nothing.
function listen {
    if ($null -eq $run.handle -or -not $run.handle.IsCompleted) { return }
    $count = 0
    try {
        $count = $run.input.EndRead($run.handle)
    } catch {
        quit 130
    }
    if ($count -lt 1) { quit 130 }
    $run.handle = $run.input.BeginRead($run.byte, 0, 1, $null, $null)
}

# closing COUNT: waits for the questions, sends the last frame and ends.
function closing($count) {
    $open = $run.probes
    while ($open.Count -gt 0) {
        listen
        $open = @($open | Where-Object { -not (attend $_) })
        Start-Sleep -Milliseconds 20
    }
    send ":propusk1 end $count"
    quit 0
}

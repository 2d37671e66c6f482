extension ProbeOutput {
    /// The output as if the phone had answered itself: without a terminal's carriage returns, with the phone's own exit
    /// status, and where it did not answer, with the reason that adb gives.
    func heard(through reading: PhoneReading) -> ProbeOutput {
        var output = self
        output.stdout = stdout.filter { $0 != UInt8(ascii: "\r") }
        // adb goes on where nobody reads any more, until its limit ends it.
        if isTruncated { output.isTimedOut = false }
        guard !output.isTimedOut, !isTruncated, exitStatus != 127 else { return output }
        guard let mark = reading.exitMark else {
            if exitStatus != 0 { output.obstacle = PhoneObstacle.reason(in: stderr) ?? .unsupported }
            return output
        }
        guard let status = output.takeExitStatus(behind: Array(mark.utf8)) else {
            output.obstacle = PhoneObstacle.reason(in: stderr) ?? PhoneObstacle.reason(in: stdout) ?? .truncated
            return output
        }
        output.exitStatus = status
        output.obstacle =
            status == 0
            ? PhoneObstacle.absence(in: output.stdout)
            : PhoneObstacle.failure(status: status, saying: output.stdout + stderr)
        // No line that matches, an unknown property: there was nothing to read.
        if output.stdout.allSatisfy({ $0 == UInt8(ascii: "\n") }) { output.lack = .skipped }
        return output
    }

    /// Takes the mark and the number behind it from the end of the answer; nil where they don't end it.
    private mutating func takeExitStatus(behind mark: [UInt8]) -> Int? {
        var end = stdout.endIndex
        while end > 0, stdout[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        var start = end
        while start > 0, end - start < 3, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(stdout[start - 1]) {
            start -= 1
        }
        guard start < end, start >= mark.count, stdout[(start - mark.count)..<start].elementsEqual(mark),
            let status = Int(String(decoding: stdout[start..<end], as: UTF8.self)), status < 256
        else { return nil }
        stdout.removeSubrange((start - mark.count)...)
        return status
    }
}

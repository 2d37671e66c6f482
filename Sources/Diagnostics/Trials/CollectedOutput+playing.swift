extension CollectedOutput {
    /// What a plan's script would have brought had its probes answered as a test says; without an answer they did not run.
    init(playing test: ProfileTest, for plan: Plan) {
        var probes: [ProbeOutput] = []
        for probe in plan.probes {
            var output = ProbeOutput(id: probe.id)
            if let answer = test.answers[probe.id] { output.play(answer, probe) }
            probes.append(output)
        }
        self.init(probes: probes)
        hasBegun = true
        isOfPlan = true
        planID = plan.id
        // A session that was cut: whatever is missing did not run.
        isComplete = false
    }
}

extension ProbeOutput {
    fileprivate mutating func play(_ answer: ProfileTest.Answer, _ planned: PlannedProbe) {
        let bytes = answer.encoding.bytes(of: answer.text)
        stdout = Array(bytes.prefix(planned.cap))
        stderr = Array(answer.encoding.bytes(of: answer.errors).prefix(planned.errorCap))
        isTruncated = bytes.count > planned.cap
        exitStatus = answer.exitStatus
        isComplete = true
        switch answer.failure {
        case .timeOut: isTimedOut = true
        case .truncated: isTruncated = true
        case .parse: isDamaged = true
        case .unsupported: exitStatus = 127
        case .refused: exitStatus = 126
        case .skipped: fail(with: "No such file or directory")
        case .unreachable:
            // The runner's own status for a share that its session cannot open.
            stdout = []
            exitStatus = 68
        case .notConnected: fail(with: "adb: no devices/emulators found")
        case .unauthorized: fail(with: "adb: device unauthorized.")
        case .severalDevices: fail(with: "adb: more than one device/emulator")
        case .notRun: self = ProbeOutput(id: id)
        case .withheld, .struckOut: break
        case nil:
            // adb says that all went well, and the phone's own status stands at the end of its answer.
            guard let mark = planned.phone?.exitMark else { return }
            stdout += Array("\(mark)\(answer.exitStatus)\n".utf8)
            exitStatus = 0
        }
    }

    private mutating func fail(with complaint: String) {
        stdout = []
        stderr = Array(complaint.utf8)
        exitStatus = 1
    }
}

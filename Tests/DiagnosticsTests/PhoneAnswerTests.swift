import Redaction
import Testing

@testable import Diagnostics

@Suite struct PhoneAnswerTests {
    static let mark = "propusk-0123abcd="
    static let rule = FactRule.pattern(
        #"versionCode=(?P<code>\d+)"#,
        facts: ["code": FactTarget(name: "mobile.version", kind: .integer)]
    )

    /// How one answer of adb is read.
    static func read(
        _ answer: String,
        _ complaints: String = "",
        status: Int? = 0,
        isHost: Bool = false,
        isTruncated: Bool = false,
        isTimedOut: Bool = false
    ) throws -> (reason: UnknownReason?, version: String?, status: Int?, text: String?) {
        var probe = PlannedProbe.wild("it", "adb", rules: isHost ? [] : [rule])
        probe.phone = PhoneReading(exitMark: isHost ? nil : mark)
        let plan = try Plan.wild([probe])
        var output = CollectedOutput(probes: [ProbeOutput(id: "it")])
        (output.hasBegun, output.isComplete, output.isOfPlan) = (true, true, true)
        output.probes[0].stdout = Array(answer.utf8)
        output.probes[0].stderr = Array(complaints.utf8)
        output.probes[0].exitStatus = status
        output.probes[0].isComplete = true
        output.probes[0].isTruncated = isTruncated
        output.probes[0].isTimedOut = isTimedOut
        let reading = Interpretation(of: output, running: plan, redactor: try Redactor(), brokerTime: nil)
        let report = try #require(reading.reports.first)
        return (report.reason, reading.facts.first?.value.text, report.exitStatus, report.text?.text)
    }

    @Test func `a terminal's carriage returns and the mark go, and the phone's own status stays`() throws {
        let old = try Self.read("  versionCode=87 targetSdk=22\r\r\n  x\r\n\(Self.mark)0\r\n")
        #expect(old.reason == nil && old.version == "87" && old.status == 0)
        #expect(old.text == "  versionCode=87 targetSdk=22\n  x\n")
        let glued = try Self.read("versionCode=1\(Self.mark)0\n")
        #expect(glued.version == "1" && glued.text == "versionCode=1")
    }

    @Test func `a command of the phone that failed answered nothing, whatever stands in its output`() throws {
        let failed = try Self.read("versionCode=1\n\(Self.mark)3\n")
        #expect(failed.status == 3 && failed.version == nil && failed.reason == .parse)
        let noUser = try Self.read("\(Self.mark)255\n", "Error: No UID for ru.x in user 0\n")
        #expect(noUser.reason == .skipped)
        let denied = try Self.read("java.lang.SecurityException: no\n\(Self.mark)1\n")
        #expect(denied.reason == .refused)
        #expect(try Self.read("sh: dumpsys: not found\n\(Self.mark)127\n").reason == .unsupported)
    }

    @Test(arguments: [
        ("error: no devices/emulators found\n", UnknownReason.notConnected),
        ("error: device offline\n", .notConnected),
        ("error: device 'R58' not found\n", .notConnected),
        ("error: device still connecting\n", .notConnected),
        ("error: device unauthorized.\nThis adb server's $ADB_VENDOR_KEYS is not set\n", .unauthorized),
        ("error: device still authorizing\n", .unauthorized),
        ("error: more than one device/emulator\n", .severalDevices),
        ("error: more than one device and emulator\n", .severalDevices),
        ("error: insufficient permissions for device: user in plugdev group; are your udev rules wrong?\n", .refused),
        ("propusk: no-key\n", .unauthorized),
        ("propusk: other-server\n", .unsupported),
        ("propusk: no-server\n", .unsupported),
        ("adb: failed to check server version: cannot connect to daemon at tcp:127.0.0.1:5037\n", .unsupported),
        (
            "Android Debug Bridge version 1.0.26\n\n -d  - directs command to the only connected USB device\n",
            .unsupported
        ),
        ("something new\n", .truncated),
        ("", .truncated),
    ])
    func `what adb says where no phone answers has its reason, and is never an answer`(
        _ complaint: String,
        _ reason: UnknownReason
    ) throws {
        let read = try Self.read("", complaint, status: 1)
        #expect(read.reason == reason && read.version == nil)
        // Old versions write their complaints where the answer goes; their status says nothing.
        #expect(try Self.read(complaint, status: 0).reason == reason)
    }

    @Test func `an answer that broke off is none, even where all facts are in it`() throws {
        #expect(try Self.read("versionCode=97\n").reason == .truncated)
        #expect(try Self.read("versionCode=97\n\(Self.mark)").reason == .truncated)
        #expect(try Self.read("versionCode=97\n\(Self.mark)0\nmore\n").reason == .truncated)
        #expect(try Self.read("versionCode=97\n\(Self.mark)999\n").reason == .truncated)
        #expect(try Self.read("versionCode=97\n", isTruncated: true, isTimedOut: true).reason == .truncated)
        #expect(try Self.read("versionCode=97\n", isTimedOut: true).reason == .timeOut)
        #expect(try Self.read("", status: 127).reason == .unsupported)
    }

    @Test func `what the phone does not have was not there to read`() throws {
        #expect(try Self.read("Dexopt state:\n  Unable to find package: ru.x\n\(Self.mark)0\n").reason == .skipped)
        #expect(try Self.read("Can't find service: deviceidle\n\(Self.mark)0\n").reason == .unsupported)
        #expect(try Self.read("\r\n\(Self.mark)0\r\n").reason == .skipped)
        #expect(try Self.read("something else\n\(Self.mark)0\n").reason == .parse)
    }

    @Test func `adb's own answer is believed where adb ended well`() throws {
        #expect(try Self.read("List of devices attached\n\n", isHost: true).reason == nil)
        #expect(try Self.read("", "propusk: no-key\n", status: 1, isHost: true).reason == .unauthorized)
        #expect(try Self.read("", "what\n", status: 1, isHost: true).reason == .unsupported)
        #expect(try Self.read("", status: 127, isHost: true).reason == .unsupported)
    }
}

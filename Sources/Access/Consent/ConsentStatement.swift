public import Foundation

/// The bytes that a contact signs (grades *signed* and *held*, way B): the consent as facts in a fixed order, then the
/// whole script.
///
/// The consent text of the page is laid out for people, in their language and time zone. A signature needs one form
/// instead, which the broker can make again to the byte and which a machine's gate reads with `sed`. The script stands
/// inside, so that what is signed is what was read. `docs/formats/signature.md` is the description.
public struct ConsentStatement: Hashable, Sendable {
    /// Seconds that a contact has for reading and signing, beyond the time that they grant.
    public static let allowance: TimeInterval = 900

    /// The statement: UTF-8, line feeds, exactly one at the end.
    public let text: String
    /// When the consent ends, in whole seconds: a signature has no time of its own.
    public let notAfter: Date
    /// For how long access is granted, in minutes from the approval.
    public let minutes: Int

    /// The bytes to sign.
    public var bytes: [UInt8] { Array(text.utf8) }

    /// The statement of what a document shows.
    ///
    /// - Parameters:
    ///   - grade: what the signature is for: `signed` as evidence, `held` for a machine's gate.
    ///   - notAfter: when the consent ends; parts of a second are dropped.
    public init(_ document: ConsentDocument, grade: Grade, notAfter: Date) {
        self.notAfter = Date(timeIntervalSince1970: notAfter.timeIntervalSince1970.rounded(.down))
        minutes = document.minutes
        let facts = [
            ("address", document.address),
            ("host-key", document.hostKeyFingerprint),
            ("request", "\(document.request) of \(Self.moment(document.requestedAt))"),
            ("ticket", String(document.ticket)),
            ("client", document.client),
            ("contact", document.contact),
            ("agent", document.agent),
            ("actor", document.actor),
            ("scope", document.scope.rawValue),
            ("profile", document.profile),
            ("reason", document.reason),
            ("minutes", String(document.minutes)),
            ("not-after", Self.moment(self.notAfter)),
            ("plan", document.planDigest),
        ]
        text =
            Self.opening(origin: document.origin, machine: document.machine, user: document.user, grade: grade)
            + facts.map { "\($0): \(Self.line($1))\n" }.joined() + "\n" + document.script
    }

    /// The lines with which every statement for one account of one machine begins.
    ///
    /// A gate compares them as they are, so that it has nothing to take apart before it knows that it is meant.
    public static func opening(origin: String, machine: String, user: String, grade: Grade) -> String {
        """
        propusk consent 1
        origin: \(line(origin))
        machine: \(line(machine))
        user: \(line(user))
        grade: \(grade.rawValue)

        """
    }

    /// What signatures of statements are for, as `ssh-keygen -n` takes it.
    public static func namespace(origin: String) -> String { "consent@\(origin)" }
}

extension ConsentStatement {
    /// The end of a consent that is shown now: the time granted, and the time for signing.
    public static func end(minutes: Int, shownAt now: Date) -> Date {
        now.addingTimeInterval(TimeInterval(minutes * 60) + allowance)
    }

    /// Whether the statement may be approved now: it is not over, and ends no later than one that is shown now.
    public func mayBeApproved(at now: Date) -> Bool {
        now < notAfter && notAfter <= Self.end(minutes: minutes, shownAt: now)
    }

    /// The end that a statement names; nil where the text is none.
    ///
    /// A contact hands in the text that they signed. Only this one value is taken from it: the rest is made again from
    /// what the broker knows, and has to come out the same.
    public static func notAfter(in text: String) -> Date? {
        let name = "not-after: "
        for line in text.split(separator: "\n", maxSplits: 40, omittingEmptySubsequences: false) {
            if line.isEmpty { return nil }
            guard line.hasPrefix(name) else { continue }
            let words = line.dropFirst(name.count)
            guard let date = try? Date(words.replacing(" UTC", with: "Z"), strategy: format) else { return nil }
            return moment(date) == words ? date : nil
        }
        return nil
    }

    private static let format = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: .gmt)

    /// `2026-11-22 21:59:55 UTC`.
    private static func moment(_ date: Date) -> String {
        "\(date.formatted(format).replacing("Z", with: "")) UTC"
    }

    /// A value on one line: whatever could end it, or hide something, becomes a replacement character.
    private static func line(_ value: String) -> String {
        guard !value.isEmpty else { return "-" }
        return String(String.UnicodeScalarView(value.unicodeScalars.map { $0.isPlainText ? $0 : "\u{FFFD}" }))
    }
}

import Access
import Cryptography
import Foundation
import OpenSSHFormats
import Store

extension Broker {
    /// When a trust line ends by itself, where nobody says otherwise: a year after the machine was registered, and a year
    /// later again where that day is near or over.
    static let trustDays = 365
    /// How many days a line that is printed has at least.
    private static let leastTrustDays = 30

    /// This day in the instance's zone, as `expiry-time` writes it: eight digits.
    var today: String {
        let style = Date.ISO8601FormatStyle(dateSeparator: .omitted, timeZone: settings.timeZone)
        return now().formatted(style.year().month().day())
    }

    /// The trust line of a machine, as the client puts it into `authorized_keys`.
    ///
    /// - Parameters:
    ///   - until: the day from which sshd ignores the line.
    ///   - command: the only command, for a line that is pinned to one plan.
    func trustEntry(
        of machine: Machine,
        until: ExpiryDate? = nil,
        command: String? = nil,
        isInteractive: Bool = false
    ) throws -> AuthorizedKeysEntry {
        let authority = try machine.heldAuthority.map { try SSHPublicKey(line: $0) }
        let days = now().timeIntervalSince(machine.createdAt) / 86_400 + Double(Self.leastTrustDays)
        let years = max(1, (days / Double(Self.trustDays)).rounded(.up))
        let lastDay = machine.createdAt.addingTimeInterval(years * TimeInterval(Self.trustDays) * 86_400)
        let expiry =
            try until
            ?? ExpiryDate(
                lastDay.formatted(.iso8601.year().month().day().dateSeparator(.omitted))
            )
        return try AuthorizedKeysEntry.trust(
            authority: authority ?? SSHPublicKey(keys.authority.publicKey),
            principal: MachineName(machine.name).principal,
            expires: machine.knowsExpiryTime ? expiry : nil,
            command: gate(of: machine)?.command ?? command,
            allowsTerminal: isInteractive
        )
    }
}

extension Machine {
    /// Whether the machine's sshd knows the option `expiry-time`, which came with OpenSSH 7.7.
    var knowsExpiryTime: Bool {
        get throws { try sshdVersion.map { try OpenSSHVersion($0) >= OpenSSHVersion(major: 7, minor: 7) } ?? true }
    }

    /// Whether a terminal stays within the only command that is allowed, on Windows.
    var keepsTerminalsIn: Bool {
        get throws { try sshdVersion.map { try OpenSSHVersion($0) >= .keepingTerminalsIn } ?? false }
    }
}

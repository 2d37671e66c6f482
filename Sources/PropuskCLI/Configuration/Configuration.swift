import Desk
import Foundation

/// What an instance is told in `propusk.yaml`.
struct Configuration: Hashable {
    /// How messages leave.
    enum Mail: Hashable {
        /// As `.eml` files in the data folder: for development, since it keeps decision codes readable.
        case outbox
        /// Through a program with the `sendmail` interface.
        case sendmail(program: String)
    }

    /// How mail comes in.
    struct Intake: Hashable {
        /// What the desk is told.
        var settings = IntakeSettings()
        /// The socket; in the data folder where it is nil.
        var socket: String?
        /// The group that may hand over messages beside the server's own user.
        var group: String?
    }

    /// Hours after which silence is refusal, where the file names none.
    static let usualLapse = 24

    /// The instance's domain, part of every text that is kept with a decision.
    var origin: String
    /// Where contacts reach the consent pages, without a slash at the end.
    var publicURL: String
    /// Where clients dial to, `HOST:PORT`.
    var gatewayAddress: String
    /// The sender of messages.
    var senderAddress: String
    /// The zone in which times are told.
    var timeZone = TimeZone(identifier: "Europe/Moscow") ?? .gmt
    /// How messages leave.
    var mail = Mail.outbox
    /// How mail comes in.
    var intake = Intake()
    /// Whether a proxy that speaks TLS stands before the server.
    var isBehindProxy = false
    /// Hours after which an unanswered request lapses.
    var lapseHours = Configuration.usualLapse
    /// Whether a libssh without its security corrections is let through.
    var allowsUnpatchedLibSSH = false

    /// The host of ``publicURL``.
    var publicHost: String {
        let host = URLComponents(string: publicURL)?.host ?? origin
        return host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    }
}

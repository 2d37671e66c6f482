public import Desk
public import Foundation

/// What an instance is told once, in its configuration file.
public struct InstanceSettings: Sendable {
    /// The instance's domain: part of every signed text, fixed when the data folder is made.
    public var origin: String
    /// Where the consent pages are reached, without a slash at the end.
    public var publicURL: String
    /// Where clients dial to, `HOST:PORT`.
    public var gatewayAddress: String
    /// The sender of messages.
    public var senderAddress: String
    /// How mail comes in.
    public var intake: IntakeSettings
    /// The folder in which the files of tickets are kept.
    public var filesFolder: String
    /// The zone in which times are shown.
    public var timeZone: TimeZone
    /// Seconds after which an unanswered request lapses.
    public var lapse: Int
    /// The version of the program.
    public var version: String

    /// Settings of an instance.
    public init(
        origin: String,
        publicURL: String,
        gatewayAddress: String,
        senderAddress: String,
        intake: IntakeSettings = IntakeSettings(),
        filesFolder: String,
        timeZone: TimeZone,
        lapse: Int,
        version: String
    ) {
        self.origin = origin
        self.publicURL = publicURL
        self.gatewayAddress = gatewayAddress
        self.senderAddress = senderAddress
        self.intake = intake
        self.filesFolder = filesFolder
        self.timeZone = timeZone
        self.lapse = lapse
        self.version = version
    }
}

import Access
import Desk
import Foundation
import Wording

extension Configuration {
    private static let keys = [
        "origin", "public_url", "gateway_address", "sender_address", "time_zone", "mail", "intake", "behind_proxy",
        "lapse_hours",
        "allow_unpatched_libssh",
    ]

    /// Reads the file of a data folder.
    ///
    /// - Throws: ``ConfigurationError``.
    init(of folder: DataFolder) throws {
        guard let data = FileManager.default.contents(atPath: folder.configuration),
            let text = String(data: data, encoding: .utf8)
        else { throw ConfigurationError(.settingsUnreadable, file: folder.configuration) }
        try self.init(yaml: text, file: folder.configuration)
    }

    /// Reads a configuration strictly: unknown and repeated keys, wrong kinds and values out of bounds are errors.
    ///
    /// - Parameter file: the name that errors carry.
    init(yaml: String, file: String) throws {
        var reader = try SettingsReader(yaml: yaml, file: file)
        origin = try reader.require("origin", Expectation("domain", "support.example"), Self.domain)
        publicURL = try reader.require(
            "public_url",
            Expectation("url", "https://support.example"),
            Self.publicURL
        )
        gatewayAddress = try reader.require("gateway_address", Expectation("hostPort"), Self.networkAddress)
        senderAddress = try reader.require("sender_address", Expectation("email"), Self.mailAddress)
        timeZone =
            try reader.take("time_zone", Expectation("zone", "Europe/Moscow"), TimeZone.init(identifier:)) ?? timeZone
        isBehindProxy = try reader.take("behind_proxy", Expectation("boolean"), Bool.init) ?? isBehindProxy
        lapseHours = try reader.take("lapse_hours", Expectation("hours"), Self.hours) ?? lapseHours
        allowsUnpatchedLibSSH =
            try reader.take("allow_unpatched_libssh", Expectation("boolean"), Bool.init) ?? allowsUnpatchedLibSSH
        mail = try reader.takeSection("mail").map { try Mail($0) } ?? mail
        intake = try reader.takeSection("intake").map { try Intake($0) } ?? intake
        try reader.finish(known: Self.keys)
    }

    /// A domain in lower case.
    static func domain(_ text: String) -> String? {
        EmailAddress.isDomain(text[...]) && text.utf8.count <= 253 ? text.lowercased() : nil
    }

    /// An `https` or `http` address without path, query or user, without a slash at the end.
    static func publicURL(_ text: String) -> String? {
        let text = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let parts = URLComponents(string: text), parts.scheme == "https" || parts.scheme == "http",
            parts.host?.isEmpty == false, parts.path.isEmpty, parts.query == nil, parts.fragment == nil,
            parts.user == nil, text.utf8.allSatisfy(isAddressByte)
        else { return nil }
        return text
    }

    /// Whether the byte may stand in an address without escapes: the file quotes it, messages print it.
    private static func isAddressByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._:/[]".utf8.contains(byte)
        }
    }

    /// `HOST:PORT`.
    static func networkAddress(_ text: String) -> String? { (try? NetworkAddress(text))?.text }

    /// A mail address.
    static func mailAddress(_ text: String) -> String? { (try? EmailAddress(text))?.address }

    private static func hours(_ text: String) -> Int? { Int(text).flatMap { (1...168).contains($0) ? $0 : nil } }
}

extension Configuration.Mail {
    fileprivate init(_ section: SettingsReader) throws {
        var reader = section
        let transport = try reader.require("transport", Expectation("transport")) { text in
            ["outbox", "sendmail"].contains(text) ? text : nil
        }
        let program = try reader.take("sendmail_path", Expectation("path")) { $0.hasPrefix("/") ? $0 : nil }
        try reader.finish(known: ["transport", "sendmail_path"])
        self = transport == "outbox" ? .outbox : .sendmail(program: program ?? "/usr/sbin/sendmail")
    }
}

extension Configuration.Intake {
    fileprivate init(_ section: SettingsReader) throws {
        var reader = section
        settings.server = try reader.take("authserv_id", Expectation("domain", "mx.example"), Configuration.domain)
        settings.address = try reader.take("address", Expectation("email"), Configuration.mailAddress)
        settings.takesExtensions =
            try reader.take("address_extensions", Expectation("boolean"), Bool.init) ?? settings.takesExtensions
        socket = try reader.take("socket", Expectation("path")) { $0.hasPrefix("/") ? $0 : nil }
        group = try reader.take("socket_group", Expectation("group", "Debian-exim")) { name in
            !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? name : nil
        }
        try reader.finish(known: ["authserv_id", "address", "address_extensions", "socket", "socket_group"])
    }
}

import Desk
import Foundation

extension Configuration {
    /// Every setting in effect, by its name in the file: those of the file, and what it leaves as it is.
    var effective: [String: String] {
        var settings = [
            "origin": origin, "public_url": publicURL, "gateway_address": gatewayAddress,
            "sender_address": senderAddress, "time_zone": timeZone.identifier, "behind_proxy": String(isBehindProxy),
            "lapse_hours": String(lapseHours), "allow_unpatched_libssh": String(allowsUnpatchedLibSSH),
        ]
        settings["intake.authserv_id"] = intake.settings.server ?? ""
        settings["intake.address"] = intake.settings.address ?? ""
        settings["intake.address_extensions"] = String(intake.settings.takesExtensions)
        settings["intake.socket"] = intake.socket ?? ""
        settings["intake.socket_group"] = intake.group ?? ""
        switch mail {
        case .outbox: settings["mail"] = "outbox"
        case .sendmail(let program): settings["mail"] = "sendmail \(program)"
        }
        return settings
    }
}

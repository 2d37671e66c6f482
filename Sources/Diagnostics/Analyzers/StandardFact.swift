/// Names of facts that mean the same in every profile, so that one profile's analyzers may conclude from what another one
/// brought to the same ticket.
public enum StandardFact {
    /// Whether a name is one of them.
    public static func isName(_ name: String) -> Bool {
        if names.contains(name) { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3 && parts[0] == "reach" && !parts[1].isEmpty && reachable.contains(String(parts[2]))
    }

    /// Whether a fact changes by itself from one collection to the next.
    public static func isVolatile(_ name: String) -> Bool { volatile.contains(name) }

    private static let volatile: Set<String> = [
        "machine.uptime_seconds", "machine.time", "clock.skew_seconds", "load.minutes_1", "load.minutes_5",
        "load.minutes_15", "memory.available_kb", "swap.free_kb", "exchange.tcp_pid", "exchange.udp_pid",
    ]

    private static let names: Set<String> = [
        "server.version", "server.bitness", "server.edition", "server.licence", "server.configuration",
        "server.configuration_version", "server.main_directory", "server.newest_log", "server.log_age_days",
        "server.disk_free_kb", "platform.version", "platform.bitness", "pocketserver.date", "exchange.on",
        "exchange.base_code", "exchange.port", "exchange.tcp_owner", "exchange.udp_owner", "exchange.tcp_pid",
        "exchange.udp_pid", "exchange.minimum_mobile", "exchange.errors", "exchange.last_error", "debug.on",
        "blacklist.age_days", "database.size", "database.age_days", "database.header", "database.check",
        "onec.versions", "onec.version", "onec.bitness", "onec.processes", "onec.cluster_version",
        "onec.cluster_ports", "onec.cluster_debug", "onec.unsafe_action_protection", "onec.hasp_servers",
        "onec.techlog", "clock.skew_seconds", "clock.utc_offset", "machine.time", "os.name", "os.version", "os.build",
        "mobile.version", "mobile.version_date", "mobile.edition", "mobile.package", "mobile.packages",
        "mobile.battery_restricted", "mobile.background_restricted", "mobile.updated", "mobile.installed",
        "mobile.permissions_denied", "android.version", "android.sdk", "device.model", "device.state",
    ]

    private static let reachable: Set<String> = [
        "connect", "ms", "tls", "issuer", "not_after", "date_skew",
    ]
}

/// The programs of Windows that are known to change nothing, each with the arguments with which that is so.
enum WindowsCommand {
    private typealias Rule = @Sendable ([String]) -> Bool

    /// Why a program is refused; nil where it only reads.
    static func flaw(in words: [String]) -> String? {
        guard let name = words.first, Placeholder.names(in: name).isEmpty else {
            return "has a command whose name is not written out"
        }
        guard let rule = rules[name] else {
            return "calls '\(name)', which is not on the list of programs that only read; "
                + "known are \(rules.keys.sorted().joined(separator: ", "))"
        }
        guard rule(words.dropFirst().map { $0.lowercased() }) else {
            return "calls '\(name)' with other arguments than those that only read"
        }
        return nil
    }

    private static let rules: [String: Rule] = [
        "netstat": { $0.allSatisfy(["-a", "-n", "-o", "-an", "-ano", "-p", "tcp", "udp", "tcpv6", "udpv6"].contains) },
        "tasklist": { $0.allSatisfy(["/fo", "csv", "list", "/nh", "/svc"].contains) },
        "hostname": \.isEmpty,
        "whoami": { $0.isEmpty || $0 == ["/groups"] },
        "ipconfig": { $0.isEmpty || $0 == ["/all"] },
        "sc": { $0.count == 2 && ["query", "queryex"].contains($0[0]) && isName($0[1]) },
        "w32tm": { $0 == ["/query", "/status"] || $0 == ["/query", "/source"] },
    ]

    private static func isName(_ word: String) -> Bool {
        word.first?.isLetter == true
            && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) }
    }
}

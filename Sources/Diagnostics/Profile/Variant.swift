/// Another way to ask a question, on machines that fulfil a condition.
public struct Variant: Hashable, Sendable {
    /// What has to be true of the machine.
    public enum Condition: Hashable, Sendable, CustomStringConvertible {
        /// PowerShell of a version below this one.
        case powerShellBelow(Int)
        /// A command of this name is there.
        case has(String)

        /// As profiles write it.
        public var description: String {
            switch self {
            case .powerShellBelow(let version): "powershell < \(version)"
            case .has(let command): "has \(command)"
            }
        }

        /// Reads `powershell < N` or `has COMMAND`.
        init?(_ text: String) {
            let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            switch words.first {
            case "powershell":
                guard words.count == 3, words[1] == "<", let version = Int(words[2]), (2...9).contains(version) else {
                    return nil
                }
                self = .powerShellBelow(version)
            case "has":
                guard words.count == 2, (1...40).contains(words[1].utf8.count),
                    words[1].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }),
                    words[1].first != "-"
                else { return nil }
                self = .has(words[1])
            default: return nil
            }
        }
    }

    /// What has to be true of the machine.
    public let condition: Condition
    /// How it is asked then.
    public let command: Probe.Command
}

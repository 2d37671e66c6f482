import Cryptography

extension AdbQuestion {
    /// The words after `adb`: the device where one is named, and what it is asked.
    ///
    /// adb joins its words with spaces and the phone's own shell reads the result, so a phone gets one word, in which
    /// each of the question's words is quoted for that shell. The renderer quotes it once more, for the computer's.
    ///
    /// - Parameters:
    ///   - mark: the question's mark; ``exitMark(of:with:)``.
    ///   - values: values of the profile's inputs.
    func arguments(mark: String, with values: [String: String]) -> [String] {
        let words = words.map { Placeholder.replace(in: $0, with: values) }
        guard side == .shell else { return words }
        let device = values[Self.deviceInput].flatMap { $0.isEmpty ? nil : ["-s", $0] } ?? []
        let line = words.map(ShellWord.phoneArgument).joined(separator: " ")
        return device + ["shell", "\(line); echo \(mark)$?"]
    }

    /// What stands before the exit status in a phone's answer: the same for the same question, so that a plan's script
    /// stays the same, and nothing that the phone would print by itself.
    func exitMark(of probe: String, with values: [String: String]) -> String {
        let words = words.map { Placeholder.replace(in: $0, with: values) }
        let digest = SHA256.digest(Array("\(probe)\n\(words.joined(separator: "\n"))".utf8)).hex
        return "propusk-\(digest.prefix(8))="
    }
}

import Foundation
import Glibc

/// A throw-away account of this machine, for tests that log in as somebody with a given login shell.
///
/// Only root can make one. Call ``remove()`` at the end: an account cannot be removed from a `deinit`, which may not
/// wait.
public struct SystemAccount: Sendable {
    /// A login shell, as Debian's packages install it.
    public enum Shell: String, Sendable, CaseIterable {
        case dash
        case bash
        case fish
        case tcsh
        case zsh
        /// BusyBox's ash, through a link of that name in the account's home.
        case ash

        /// Whether the shell is installed here.
        public var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

        /// Where Debian installs it.
        public var path: String {
            switch self {
            case .dash: "/bin/dash"
            case .bash: "/bin/bash"
            case .fish: "/usr/bin/fish"
            case .tcsh: "/bin/tcsh"
            case .zsh: "/bin/zsh"
            case .ash: "/bin/busybox"
            }
        }
    }

    /// Why an account was not made.
    public struct Failure: Error, CustomStringConvertible {
        /// The words of `useradd`.
        public let description: String
    }

    /// The login name.
    public let name: String
    /// The home folder.
    public let home: String
    /// The number of the account.
    public let number: UInt32

    /// Whether the caller may make accounts.
    public static var mayBeMade: Bool { NSUserName() == "root" }

    /// Makes an account with a home folder and no usable password (`*`: the account is not *locked*, which `sshd`
    /// would refuse).
    ///
    /// - Throws: ``Failure`` when `useradd` refuses.
    public static func make(shell: Shell) async throws -> SystemAccount {
        let name = "pp" + UUID().uuidString.prefix(8).lowercased()
        let home = "/home/\(name)"
        let login = shell == .ash ? "\(home)/ash" : shell.path
        try await change(["useradd", "-m", "-d", home, "-p", "*", "-s", login, name])
        if shell == .ash {
            try FileManager.default.createSymbolicLink(atPath: login, withDestinationPath: shell.path)
        }
        guard let number = UInt32(try await run(["id", "-u", name]).text.trimmingCharacters(in: .newlines)) else {
            throw Failure(description: "couldn't find the account \(name) just made")
        }
        return SystemAccount(name: name, home: home, number: number)
    }

    /// Ends the account's processes and removes it with its home.
    public func remove() async throws {
        for process in ProcessTable.all() where process.account == number { kill(process.id, SIGKILL) }
        try await Self.change(["userdel", "-f", "-r", name])
    }

    /// Changes the account database, which one process may lock at a time: others wait their turn.
    private static func change(_ command: [String]) async throws {
        var words = ""
        for _ in 0..<100 {
            let result = try await run(command)
            words = result.errorText
            // userdel -r answers 12 when there was no mail spool to remove, with the account gone.
            if result.status == 0 || (command[0] == "userdel" && result.status == 12) { return }
            guard words.contains("lock") else { break }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw Failure(description: "couldn't \(command[0]): \(words)")
    }
}

import Cryptography
import Glibc

extension Terminal {
    /// Asks for a secret and reads it without echo.
    ///
    /// The terminal is put back before this returns, also after Ctrl-C, which therefore is read as a character here
    /// and ends the question instead of the process.
    ///
    /// - Returns: nil where the person gave up: Ctrl-C, or Ctrl-D on an empty line.
    static func askSecret(_ question: String) -> String? {
        var saved = termios()
        guard tcgetattr(STDIN_FILENO, &saved) == 0 else { return nil }
        var quiet = saved
        quiet.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
        guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0 else { return nil }
        defer {
            _ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved)
            complain("")
        }
        prompt(question)
        return readSecretLine()
    }

    /// The most bytes that a person types as a secret: a password's limit, and room to be told that it is too long.
    private static let longestSecret = 1024

    private static func readSecretLine() -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(longestSecret)
        defer { SecretBytes.wipe(&bytes) }
        var byte: UInt8 = 0
        while bytes.count < longestSecret, read(STDIN_FILENO, &byte, 1) == 1 {
            switch byte {
            case 0x0A, 0x0D: return String(decoding: bytes, as: UTF8.self)
            case 0x03: return nil
            case 0x04 where bytes.isEmpty: return nil
            case 0x08, 0x7F: _ = bytes.popLast()
            case 0x15: bytes = []
            default: bytes.append(byte)
            }
        }
        return nil
    }
}

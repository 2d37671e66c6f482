import Access
import Foundation
import Glibc
import Wording

/// The process's standard streams. Whatever is printed passes ``Swift/String/visible`` first.
enum Terminal {
    /// Whether a person sits at standard input.
    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 }

    /// Prints a text and a line feed.
    static func print(_ text: String) {
        write(text.visible + "\n", to: .standardOutput)
    }

    /// Prints an answer of the API: JSON as its encoder made it, with the few characters it leaves escaped.
    static func print(json: Data) {
        write(String(decoding: json, as: UTF8.self).escapedInJSON + "\n", to: .standardOutput)
    }

    /// Prints bytes as they are: the script, which the contact's own shell will read.
    ///
    /// The renderer makes only printable ASCII and line feeds; anything else is refused here again.
    static func print(script: String) throws {
        guard script.utf8.allSatisfy({ $0 == 0x0A || (0x20...0x7E).contains($0) }) else {
            throw CommandFailure(.failed, .scriptNotASCII)
        }
        write(script, to: .standardOutput)
    }

    /// Prints a text of a machine: to a file or another program byte for byte, and to a terminal so that nothing in it
    /// steers that.
    static func print(redacted: String) {
        write(isatty(STDOUT_FILENO) == 1 ? redacted.visible : redacted, to: .standardOutput)
    }

    /// Prints a statement as it is: its bytes are signed, and people's names and reasons stand in it.
    ///
    /// The maker of statements lets nothing through that could steer a terminal; a server that does is refused here.
    static func print(statement: String) throws {
        guard statement.unicodeScalars.allSatisfy({ $0.isPlainText || $0 == "\n" }) else {
            throw CommandFailure(.failed, .statementNotPlain)
        }
        write(statement, to: .standardOutput)
    }

    /// Prints a receipt as it is: its bytes are what verifies. Canonical JSON has no control characters.
    static func print(receipt: String) {
        write(receipt, to: .standardOutput)
    }

    /// Prints a table for a spreadsheet as it is: byte order mark, carriage returns. Its fields have passed
    /// ``Swift/String/visible`` each.
    static func print(table: String) {
        write(table, to: .standardOutput)
    }

    /// Prints a text and a line feed to standard error.
    static func complain(_ text: String) {
        write(text.visible + "\n", to: .standardError)
    }

    /// Prints an error for programs to standard error, as ``print(json:)`` does.
    static func complain(json: Data) {
        write(String(decoding: json, as: UTF8.self).escapedInJSON + "\n", to: .standardError)
    }

    /// Asks a question and reads one line.
    ///
    /// - Returns: nil at the end of input.
    static func ask(_ question: String) -> String? {
        prompt(question)
        return readLine(strippingNewline: true)
    }

    /// Prints a question without a line feed, where it doesn't get into the answer.
    static func prompt(_ question: String) {
        write(question.visible + " ", to: .standardError)
    }

    private static func write(_ text: String, to file: FileHandle) {
        // A reader that has gone away (`| head`) is no reason to complain.
        try? file.write(contentsOf: Data(text.utf8))
    }
}

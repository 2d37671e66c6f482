import Foundation
import Wording

/// A new file that the command line names.
struct OutputFile {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Writes a text; a file that exists already is left as it is.
    ///
    /// - Throws: ``CommandFailure`` that names the file.
    func write(_ text: String) throws { try write(Data(text.utf8)) }

    /// Writes bytes; a file that exists already is left as it is.
    ///
    /// - Throws: ``CommandFailure`` that names the file.
    func write(_ bytes: Data) throws {
        do {
            try bytes.write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch {
            throw CommandFailure(.failed, .fileNotWritten, ["path": path, "details": error.localizedDescription])
        }
    }
}

/// A file that the command line names, or standard input for `-`.
struct InputFile {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    /// The bytes, at most `limit`.
    ///
    /// - Throws: ``CommandFailure`` that names the file.
    func bytes(limit: Int) throws -> Data {
        let data: Data?
        if path == "-" {
            data = try? FileHandle.standardInput.read(upToCount: limit + 1) ?? Data()
        } else {
            let file = FileHandle(forReadingAtPath: (path as NSString).expandingTildeInPath)
            data = try? file?.read(upToCount: limit + 1) ?? (file == nil ? nil : Data())
        }
        guard let data else { throw CommandFailure(.failed, .fileUnreadable, ["path": path]) }
        guard data.count <= limit else {
            throw CommandFailure(.failed, .fileTooLarge, ["path": path, "limit": String(limit)])
        }
        return data
    }

    /// The text, at most `limit` bytes of UTF-8.
    func text(limit: Int) throws -> String {
        guard let text = String(data: try bytes(limit: limit), encoding: .utf8) else {
            throw CommandFailure(.failed, .fileNotUTF8, ["path": path])
        }
        return text
    }

    /// The first line that is neither empty nor a comment.
    func firstLine(limit: Int) throws -> String {
        let lines = try text(limit: limit).split(whereSeparator: \.isNewline)
        guard let line = lines.first(where: { !$0.hasPrefix("#") }) else {
            throw CommandFailure(.failed, .fileEmpty, ["path": path])
        }
        return String(line)
    }
}

import Foundation
import Glibc

/// The processes of this machine, read from `/proc`.
public enum ProcessTable {
    /// One process: who it is, whose child, and what it runs.
    public struct Entry: Sendable, Equatable {
        /// The process id.
        public var id: Int32
        /// The parent's process id.
        public var parent: Int32
        /// The number of the account that it runs as.
        public var account: UInt32
        /// The arguments, joined by spaces; empty for a zombie or a kernel thread.
        public var command: String
        /// The kernel's letter for its state; `Z` is a zombie.
        public var state: Character
    }

    /// Every process that could be read.
    public static func all() -> [Entry] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { Int32($0) }.compactMap(entry)
    }

    /// The living processes whose command line contains `text`: how a test looks for what was left running.
    public static func running(_ text: String) -> [Entry] {
        all().filter { $0.state != "Z" && $0.command.contains(text) }
    }

    /// The ids of all processes below `root`, without it.
    public static func descendants(of root: Int32) -> [Int32] {
        let children = Dictionary(grouping: all(), by: \.parent)
        var found: [Int32] = []
        var waiting = [root]
        while let parent = waiting.popLast() {
            let below = children[parent, default: []].map(\.id)
            found += below
            waiting += below
        }
        return found
    }

    /// The resident memory of a process now, in bytes; of the caller when no id is given.
    public static func residentBytes(of process: Int32? = nil) -> Int { memory("VmRSS:", of: process) }

    /// The most resident memory that a process ever had, in bytes; of the caller when no id is given.
    public static func peakResidentBytes(of process: Int32? = nil) -> Int { memory("VmHWM:", of: process) }

    private static func memory(_ name: String, of process: Int32?) -> Int {
        field(name, of: process.map { "\($0)" } ?? "self").flatMap { Int($0) }.map { $0 * 1024 } ?? 0
    }

    private static func field(_ name: String, of process: String) -> Substring? {
        let lines = text("/proc/\(process)/status").split(separator: "\n")
        return lines.first { $0.hasPrefix(name) }?.split(whereSeparator: \.isWhitespace).dropFirst().first
    }

    private static func entry(_ id: Int32) -> Entry? {
        let status = text("/proc/\(id)/stat")
        // The second field is the program's name in parentheses and may itself contain spaces and parentheses.
        guard let end = status.lastIndex(of: ")") else { return nil }
        let fields = status[status.index(after: end)...].split(separator: " ")
        guard fields.count > 1, let parent = Int32(fields[1]), let state = fields[0].first else { return nil }
        let command = text("/proc/\(id)/cmdline").replacing("\0", with: " ")
        let account = field("Uid:", of: "\(id)").flatMap { UInt32($0) } ?? .max
        return Entry(id: id, parent: parent, account: account, command: command, state: state)
    }

    /// Not through Foundation, which loses memory with each file of `/proc` that turns out to be empty.
    private static func text(_ path: String) -> String {
        guard let file = fopen(path, "re") else { return "" }
        defer { fclose(file) }
        let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            count = fread(buffer.baseAddress, 1, buffer.count, file)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

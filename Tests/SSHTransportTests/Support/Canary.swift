import Cryptography
import Foundation
import Glibc

/// A password that this process knows in disguise only, so that every copy of it in memory is a leak.
struct Canary: Sendable {
    private static let mask: UInt8 = 0xA5
    private let masked: [UInt8]

    /// Takes the bytes in hexadecimal, each combined with 0xA5 by exclusive or, as the program that made them printed
    /// them.
    init?(masked text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count >= 32, digits.count.isMultiple(of: 2) else { return nil }
        masked = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
        }
    }

    /// The password, in the one copy that may exist; `wrong` changes its last byte.
    func secret(wrong: Bool = false) -> OneTimeSecret {
        var bytes = [UInt8](repeating: 0, count: masked.count)
        for index in masked.indices { bytes[index] = masked[index] ^ Self.mask }
        if wrong { bytes[bytes.count - 1] ^= 1 }
        return OneTimeSecret(wiping: &bytes)
    }

    /// How many copies of the first half, or of the second without its last byte, are in the writable memory of this
    /// process.
    func copies() throws -> Int {
        let half = masked.count / 2
        let parts = [Array(masked[..<half]), Array(masked[half..<masked.count - 1])]
        let maps = try FileHandle(forReadingFrom: URL(filePath: "/proc/self/maps")).readToEnd() ?? Data()
        let lines = String(decoding: maps, as: UTF8.self).split(separator: "\n")
        let memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC)
        defer { close(memory) }
        let piece = Piece()
        var found = 0
        for line in lines {
            let fields = line.split(separator: " ")
            let bounds = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            // Sanitizers reserve terabytes that hold no data of ours.
            guard fields[1].hasPrefix("rw"), bounds.count == 2, bounds[1] - bounds[0] < 1 << 32 else { continue }
            var start = bounds[0]
            while start < bounds[1] {
                let count = piece.read(memory, from: start, count: Int(min(bounds[1] - start, UInt(Piece.size))))
                for part in parts { found += piece.occurrences(of: part, mask: Self.mask, from: start, count: count) }
                // The pieces overlap, so that none cuts a copy.
                start += UInt(Piece.size - masked.count)
            }
        }
        return found
    }

    /// A part of this process's memory, read into a buffer that is not searched itself.
    private final class Piece {
        static let size = 1 << 20
        private let bytes = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)

        deinit {
            explicit_bzero(bytes, Self.size)
            bytes.deallocate()
        }

        func read(_ memory: Int32, from start: UInt, count: Int) -> Int {
            max(0, pread(memory, bytes, count, off_t(start)))
        }

        /// The first byte is looked for as it is; the rest is compared in disguise.
        func occurrences(of part: [UInt8], mask: UInt8, from start: UInt, count: Int) -> Int {
            let own = UInt(bitPattern: bytes)
            let head = Int32(part[0] ^ mask)
            var (found, offset) = (0, 0)
            while let hit = memchr(bytes + offset, head, count - offset) {
                let place = hit - bytes
                offset = place + 1
                let isOwn = (own..<own + UInt(Self.size)).contains(start + UInt(place))
                guard !isOwn, place + part.count <= count else { continue }
                let isWhole = part.indices.allSatisfy { index in
                    bytes.load(fromByteOffset: place + index, as: UInt8.self) == part[index] ^ mask
                }
                if isWhole { found += 1 }
            }
            return found
        }
    }
}

import OpenSSHFormats
import Testing

/// RFC 4251 section 5 has the examples.
struct WireTests {
    @Test(
        arguments: [
            ([0x00], [0, 0, 0, 0]),
            (
                [0x09, 0xa3, 0x78, 0xf9, 0xb2, 0xe3, 0x32, 0xa7],
                [0, 0, 0, 8, 0x09, 0xa3, 0x78, 0xf9, 0xb2, 0xe3, 0x32, 0xa7]
            ),
            ([0x80], [0, 0, 0, 2, 0x00, 0x80]), ([0, 0, 0x7F], [0, 0, 0, 1, 0x7F]),
        ] as [([UInt8], [UInt8])]
    )
    func `positive numbers are written as the RFC has them`(number: [UInt8], wire: [UInt8]) {
        var writer = WireWriter()
        writer.write(positiveInteger: number)
        #expect(writer.bytes == wire)
    }

    @Test func `numbers and strings are read back`() throws {
        var writer = WireWriter()
        writer.write(UInt32(0x0102_0304))
        writer.write(UInt64(0x0102_0304_0506_0708))
        writer.write(text: "testing")
        writer.write(string: [])
        writer.write(positiveInteger: [0xFF, 1])
        #expect(writer.bytes.prefix(16) == [1, 2, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 7])
        var reader = WireReader(writer.bytes)
        #expect(try reader.readUInt32("") == 0x0102_0304)
        #expect(try reader.readUInt64("") == 0x0102_0304_0506_0708)
        #expect(try reader.readText("") == "testing")
        #expect(try reader.readString("") == [])
        #expect(try reader.readPositiveInteger("") == [0xFF, 1])
        try reader.finish("")
    }

    @Test(
        arguments: [
            [], [0], [0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 2, 9], [0xFF, 0xFF, 0xFF, 0xFF], [0x7F, 0xFF, 0xFF, 0xFF, 1],
            [0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3],
        ] as [[UInt8]]
    )
    func `a length beyond the end is refused`(bytes: [UInt8]) {
        var reader = WireReader(bytes)
        #expect(throws: FormatError(.truncated, "")) { try reader.readString("") }
    }

    @Test(
        arguments: [
            [0, 0, 0, 0], [0, 0, 0, 1, 0], [0, 0, 0, 1, 0x80], [0, 0, 0, 2, 0, 0x7F], [0, 0, 0, 3, 0, 0, 0x80],
        ] as [[UInt8]]
    )
    func `numbers that are zero, negative or padded are refused`(bytes: [UInt8]) {
        var reader = WireReader(bytes)
        #expect(throws: FormatError(.malformedInteger, "")) { try reader.readPositiveInteger("") }
    }

    @Test(
        arguments: [[0, 0, 0, 1, 0], [0, 0, 0, 1, 0xFF], [0, 0, 0, 2, 0xC0, 0x80], [0, 0, 0, 2, 0x61, 0]] as [[UInt8]]
    )
    func `text that is not UTF-8 or holds a NUL is refused`(bytes: [UInt8]) {
        var reader = WireReader(bytes)
        #expect(throws: FormatError(.malformedText, "")) { try reader.readText("") }
    }

    @Test func `what is left over is refused`() throws {
        var reader = WireReader([0, 0, 0, 0, 1])
        _ = try reader.readString("")
        #expect(throws: FormatError(.trailingBytes, "")) { try reader.finish("") }
    }

    @Test func `taking the bytes leaves the writer empty`() {
        var writer = WireWriter()
        writer.write(text: "a")
        #expect(writer.takeBytes() == [0, 0, 0, 1, 0x61])
        #expect(writer.bytes.isEmpty)
    }
}

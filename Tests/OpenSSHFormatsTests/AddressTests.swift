import Glibc
import OpenSSHFormats
import Testing

struct AddressTests {
    /// The expected bytes are those of the C library's `inet_pton`.
    @Test(
        arguments: [
            "0.0.0.0", "127.0.0.1", "255.255.255.255", "::", "::1", "1::", "2001:db8::1", "1:2:3:4:5:6:7:8",
            "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "::ffff:192.0.2.1", "1:2:3:4:5:6:192.0.2.1", "64:ff9b::192.0.2.33",
            "FE80::ABCD", "2001:0db8:0000::0001",
            "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4 ", "1..2.3", "0x7f.0.0.1", "127.1", ":", ":::",
            "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "g::", "::1%lo", "1:2:3:4:5:6:7:8::",
            "1.2.3.4::", "::1.2.3.4:5", "::1.2.3", ":1::", "1::2:", "+1.2.3.4", "::+1", "٣.1.1.1",
        ]
    )
    func `addresses are read as inet_pton reads them`(text: String) {
        var bytes = [UInt8](repeating: 0, count: 16)
        var expected: [UInt8]?
        if inet_pton(AF_INET, text, &bytes) == 1 {
            expected = Array(bytes.prefix(4))
        } else if inet_pton(AF_INET6, text, &bytes) == 1 {
            expected = bytes
        }
        #expect(IPAddress(text)?.bytes == expected)
    }

    @Test(
        arguments: [
            ("192.0.2.0/24", "192.0.2.255", true), ("192.0.2.0/24", "192.0.3.0", false), ("0.0.0.0/0", "9.9.9.9", true),
            ("0.0.0.0/0", "::1", false), ("192.0.2.128/25", "192.0.2.127", false),
            ("192.0.2.128/25", "192.0.2.200", true), ("192.0.2.1", "192.0.2.1", true),
            ("192.0.2.1", "::ffff:192.0.2.1", true), ("2001:db8::/33", "2001:db8:7fff::", true),
            ("2001:db8::/33", "2001:db8:8000::", false), ("::/0", "::1", true), ("::/0", "1.2.3.4", false),
            ("::1/128", "::1", true),
        ]
    )
    func `a range holds what its mask says`(range: String, address: String, isInside: Bool) throws {
        let range = try #require(AddressRange(range))
        #expect(range.contains(try #require(IPAddress(address))) == isInside)
    }

    @Test(
        arguments: [
            "", "/", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.1/8", "10.0.0.0/08", "10.0.0.0/+8", "10.0.0.0/8/8",
            "::/129", "2001:db8::1/64", "localhost", "10.0.0.0-10.0.0.9", "*",
        ]
    )
    func `what is no range is refused`(text: String) {
        #expect(AddressRange(text) == nil)
    }

    @Test func `a list is refused as a whole`() {
        #expect(AddressRange.list("127.0.0.1/32,::1/128")?.count == 2)
        #expect(AddressRange.list("127.0.0.1/32,") == nil)
        #expect(AddressRange.list("127.0.0.1, ::1") == nil)
        #expect(AddressRange.list("") == nil)
    }
}

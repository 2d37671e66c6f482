/// The alphabets of names in certificates.
enum PrincipalName {
    /// Whether Propusk may issue for the name: `[a-z0-9][a-z0-9-]{0,62}`, so `propusk-` and a machine's name.
    ///
    /// sshd splits `principals=` at commas and matches `*` and `?` elsewhere: such characters never get in.
    static func mayBeIssued(_ name: String) -> Bool {
        (1...63).contains(name.utf8.count) && name.utf8.first != UInt8(ascii: "-")
            && name.utf8.allSatisfy { isLowerOrDigit($0) || $0 == UInt8(ascii: "-") }
    }

    /// Whether the name in a stranger's certificate is one that means the same to every reader: 1 to 128 ASCII letters,
    /// digits and `._@+-`. Commas, wildcards, backslashes and look-alike letters are what attacks are made of.
    static func isClean(_ name: String) -> Bool {
        (1...128).contains(name.utf8.count)
            && name.utf8.allSatisfy {
                isLowerOrDigit($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) || "._@+-".utf8.contains($0)
            }
    }

    /// Whether the text is a key id of ours: 1 to 128 of `[a-z0-9/]`, so that it cannot forge a field of a log.
    static func isKeyID(_ text: String) -> Bool {
        (1...128).contains(text.utf8.count) && text.utf8.allSatisfy { isLowerOrDigit($0) || $0 == UInt8(ascii: "/") }
    }

    private static func isLowerOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

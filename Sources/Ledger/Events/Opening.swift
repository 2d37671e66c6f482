public import Cryptography

/// What a leaf commits to: the fields of its event, and the salts.
///
/// Kept beside the datum, and given to those whom the event concerns. A personal field can be erased from it: its digest
/// stays, and the rest still proves itself. The salt of the whole keeps a stranger from guessing plain fields.
public struct Opening: Hashable, Sendable {
    /// What is known of a field.
    public enum Content: Hashable, Sendable {
        /// A text that is committed to as it is.
        case plain(String)
        /// A personal text, committed to by a digest with its own salt.
        case personal(String, salt: Salt)
        /// A personal text that was erased or is withheld: its digest.
        case erased(Digest)
    }

    /// A field by its name.
    public struct Field: Hashable, Sendable {
        /// The name.
        public let name: String
        /// What is known of it.
        public let content: Content

        /// The text; nil where it was erased.
        public var value: String? {
            switch content {
            case .plain(let text), .personal(let text, _): text
            case .erased: nil
            }
        }
    }

    /// The fields, in order of their names.
    public let fields: [Field]
    /// The salt of the whole.
    public let salt: Salt

    init(unchecked fields: [Field], salt: Salt) {
        self.fields = fields
        self.salt = salt
    }

    /// The text of a field; nil where there is none of that name, or it was erased.
    public subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// The opening without the texts of these personal fields; plain fields cannot be erased and stay.
    public func erasing(_ names: Set<String>) -> Opening {
        let fields = fields.map { field in
            guard names.contains(field.name), case .personal(let text, let salt) = field.content else { return field }
            return Field(name: field.name, content: .erased(Opening.digest(of: text, named: field.name, salt: salt)))
        }
        return Opening(unchecked: fields, salt: salt)
    }

    /// Checks that a leaf commits to exactly these fields.
    ///
    /// - Throws: `wrongOpening`.
    public func verify(_ leaf: Leaf) throws(LedgerError) {
        guard commitment == leaf.commitment else {
            throw LedgerError(.wrongOpening, "a leaf of kind \(leaf.kind)")
        }
    }
}

extension Opening {
    /// What the bytes of a commitment begin with, and those of a field's digest: neither can be passed off as the other.
    static let eventDomain = "propusk event 1\n"
    static let fieldDomain = "propusk field 1\n"

    /// The commitment: every length is written before what it measures, so that no two events have the same bytes.
    public var commitment: Digest {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        bytes.append(contentsOf: Opening.eventDomain.utf8)
        bytes.append(contentsOf: salt.bytes)
        Opening.write(fields.count, to: &bytes)
        for field in fields {
            Opening.write(field.name, to: &bytes)
            switch field.content {
            case .plain(let text):
                bytes.append(0)
                Opening.write(text, to: &bytes)
            case .personal(let text, let salt):
                bytes.append(1)
                Opening.digest(of: text, named: field.name, salt: salt).append(to: &bytes)
            case .erased(let digest):
                bytes.append(1)
                digest.append(to: &bytes)
            }
        }
        return SHA256.digest(bytes)
    }

    private static func digest(of text: String, named name: String, salt: Salt) -> Digest {
        var bytes = Array(fieldDomain.utf8)
        bytes.append(contentsOf: salt.bytes)
        write(name, to: &bytes)
        write(text, to: &bytes)
        return SHA256.digest(bytes)
    }

    private static func write(_ text: String, to bytes: inout [UInt8]) {
        write(text.utf8.count, to: &bytes)
        bytes.append(contentsOf: text.utf8)
    }

    /// Writes a number in 32 bits, the highest byte first; texts are far shorter than 4 GiB.
    static func write(_ number: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(truncatingIfNeeded: number >> 24))
        bytes.append(UInt8(truncatingIfNeeded: number >> 16))
        bytes.append(UInt8(truncatingIfNeeded: number >> 8))
        bytes.append(UInt8(truncatingIfNeeded: number))
    }
}

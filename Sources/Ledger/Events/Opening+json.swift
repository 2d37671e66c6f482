import Cryptography

extension Opening {
    /// The opening as JSON.
    var json: CanonicalJSON {
        let fields = fields.map { field -> CanonicalJSON in
            switch field.content {
            case .plain(let text): .object(["name": .string(field.name), "value": .string(text)])
            case .personal(let text, let salt):
                .object(["name": .string(field.name), "salt": .string(salt.hex), "value": .string(text)])
            case .erased(let digest): .object(["digest": .string(digest.hex), "name": .string(field.name)])
            }
        }
        return .object(["fields": .array(fields), "salt": .string(salt.hex)])
    }

    /// An opening from its JSON.
    init(_ json: CanonicalJSON) throws(LedgerError) {
        let values = try json.members(["fields", "salt"])
        guard let fields = values["fields"]?.array, let salt = values["salt"]?.string.flatMap(Salt.init(hex:)) else {
            throw LedgerError(.malformedEvent, "an opening's fields or salt")
        }
        var read: [Field] = []
        for field in fields { read.append(try Field(field)) }
        try LedgerEvent.check(names: read.map(\.name))
        self.init(unchecked: read, salt: salt)
    }

    /// The opening as canonical JSON text, in which form it is stored.
    ///
    /// The same as the text of ``json``, written without making that: this is part of every write to the ledger.
    public var text: String {
        var text: [UInt8] = []
        text.reserveCapacity(1_024)
        text.append(contentsOf: "{\"fields\":[".utf8)
        for (position, field) in fields.enumerated() {
            if position > 0 { text.append(UInt8(ascii: ",")) }
            field.write(to: &text)
        }
        text.append(contentsOf: "],\"salt\":\"".utf8)
        LowerHex.write(salt.bytes, to: &text)
        text.append(contentsOf: "\"}".utf8)
        return String(decoding: text, as: UTF8.self)
    }

    /// An opening from its canonical JSON text.
    ///
    /// - Throws: `notCanonical`, `malformedEvent`.
    public init(text: String) throws(LedgerError) {
        try self.init(CanonicalJSON(parsing: Array(text.utf8)))
    }
}

extension Opening.Field {
    /// Writes the field as JSON; a name holds nothing to be escaped.
    fileprivate func write(to text: inout [UInt8]) {
        text.append(UInt8(ascii: "{"))
        if case .erased(let digest) = content {
            text.append(contentsOf: "\"digest\":\"".utf8)
            LowerHex.write(digest.bytes, to: &text)
            text.append(contentsOf: "\",".utf8)
        }
        text.append(contentsOf: "\"name\":\"".utf8)
        text.append(contentsOf: name.utf8)
        text.append(UInt8(ascii: "\""))
        if case .personal(_, let salt) = content {
            text.append(contentsOf: ",\"salt\":\"".utf8)
            LowerHex.write(salt.bytes, to: &text)
            text.append(UInt8(ascii: "\""))
        }
        if let value {
            text.append(contentsOf: ",\"value\":".utf8)
            CanonicalJSON.write(value, to: &text)
        }
        text.append(UInt8(ascii: "}"))
    }

    init(_ json: CanonicalJSON) throws(LedgerError) {
        let values = try json.members(["name"], optional: ["digest", "salt", "value"])
        let malformed = LedgerError(.malformedEvent, "a field has a value, a value and its salt, or a digest")
        guard let name = values["name"]?.string else { throw malformed }
        switch (values["value"], values["salt"], values["digest"]) {
        case (.string(let text), nil, nil): self.init(name: name, content: .plain(text))
        case (.string(let text), .string(let hex), nil):
            guard let salt = Salt(hex: hex) else { throw malformed }
            self.init(name: name, content: .personal(text, salt: salt))
        case (nil, nil, .string(let hex)):
            guard let digest = LowerHex.digest(hex) else { throw malformed }
            self.init(name: name, content: .erased(digest))
        default: throw malformed
        }
    }
}

extension Salt {
    var hex: String {
        var text: [UInt8] = []
        LowerHex.write(bytes, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    init?(hex: String) {
        guard let bytes = LowerHex.bytes(hex) else { return nil }
        self.init(bytes: bytes)
    }
}

extension Opening: Codable {
    /// Writes the canonical text as one string: whatever carries it, the bytes stay the ones that verify.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// Reads the canonical text.
    public init(from decoder: any Decoder) throws {
        try self.init(text: decoder.singleValueContainer().decode(String.self))
    }
}

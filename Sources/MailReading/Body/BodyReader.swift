import Tickets

/// Walks through the parts of a message and gathers text and files, within limits.
struct BodyReader {
    private(set) var attachments: [IncomingAttachment] = []
    private(set) var notes: [IntakeNote] = []
    private let limits: IntakeLimits
    private var partsLeft: Int
    private var bytesLeft: Int
    private var leftOut = 0

    init(limits: IntakeLimits) {
        self.limits = limits
        partsLeft = limits.parts
        bytesLeft = limits.attachments
    }

    /// The text of a message, with its files gathered on the way.
    mutating func text(of message: MIMEObject) -> String {
        let text = message.body.map { read($0, depth: 0).text } ?? ""
        if leftOut > 0 { notes.append(.tooManyAttachments(left: leftOut)) }
        let harmless = HarmlessText.lines(text)
        guard let cut = HarmlessText.cut(harmless, limit: limits.text) else { return harmless.withoutBlankEnds }
        notes.append(.textCut(limit: limits.text))
        return cut.withoutBlankEnds
    }

    private struct Reading {
        var text = ""
        var isHTML = false

        var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
    }

    private mutating func read(_ part: MIMEObject, depth: Int) -> Reading {
        guard partsLeft > 0 else { return noted(.tooManyParts(limit: limits.parts)) }
        partsLeft -= 1
        guard depth < limits.depth else { return noted(.nestedTooDeep(limit: limits.depth)) }
        let description = ContentDescription(part.fields())
        switch part.content(limit: partsLeft + 1) {
        case .parts(let parts):
            let readings = parts.map { read($0, depth: depth + 1) }
            return description.mediaType == "multipart/alternative" ? Self.best(of: readings) : Self.joined(readings)
        case .message(let message): message.map { readEmbedded($0, depth: depth + 1) }
        case .leaf: return readLeaf(part, description, depth: depth)
        case .unknown: break
        }
        return Reading()
    }

    /// Plain text before HTML, and HTML before nothing.
    private static func best(of readings: [Reading]) -> Reading {
        readings.first { !$0.isHTML && !$0.isBlank } ?? readings.last { !$0.isBlank } ?? Reading()
    }

    private static func joined(_ readings: [Reading]) -> Reading {
        let texts = readings.filter { !$0.isBlank }
        return Reading(text: texts.map(\.text).joined(separator: "\n\n"), isHTML: texts.contains(where: \.isHTML))
    }

    private mutating func readLeaf(
        _ part: MIMEObject,
        _ description: ContentDescription,
        depth: Int
    ) -> Reading {
        let isText = description.mediaType == "text/plain" || description.mediaType == "text/html"
        guard isText, !description.isAttachment, description.name == nil else {
            let bytes = part.bytes()
            if !description.isMessage || !readEmbedded(bytes, depth: depth + 1) { attach(bytes, description) }
            return Reading()
        }
        // Twice the limit: what a text loses by being read as text is not known yet.
        let bytes = Array(part.bytes().prefix(description.mediaType == "text/html" ? limits.text * 8 : limits.text * 4))
        let text = LabelledText.text(bytes, label: description.charset)
        if description.mediaType == "text/html" { return Reading(text: HTMLText.text(of: text), isHTML: true) }
        let lines = HarmlessText.lines(text)
        guard description.isFlowed else { return Reading(text: lines) }
        return Reading(text: FlowedText.unfolded(lines, deletesSpaces: description.deletesSpaces))
    }

    private mutating func noted(_ note: IntakeNote) -> Reading {
        if !notes.contains(note) { notes.append(note) }
        return Reading()
    }

    /// A message that is a file of bytes, as some programs forward it; false where it is none.
    private mutating func readEmbedded(_ bytes: [UInt8], depth: Int) -> Bool {
        guard depth < limits.depth, let parsed = ParsedMessage(bytes[...]) else { return false }
        return parsed.read { message in
            guard message.fields()["from"] != nil else { return false }
            readEmbedded(message, depth: depth)
            return true
        }
    }

    /// A message within the message becomes a file of text, and its files are those of the whole.
    ///
    /// Not its raw bytes: what is encoded in them could not be searched for codes that must not be stored.
    private mutating func readEmbedded(_ message: MIMEObject, depth: Int) {
        let fields = message.fields()
        let subject =
            fields["subject"].map { HarmlessText.line(EncodedWords.text($0.raw[...]), limit: limits.line) } ?? ""
        let head = ["from", "to", "date", "subject"].compactMap { name in
            fields[name].map { field in
                let value = HarmlessText.line(EncodedWords.text(field.raw.prefix(limits.field)), limit: limits.line)
                return "\(name.prefix(1).uppercased())\(name.dropFirst()): \(value)"
            }
        }
        let text = message.body.map { HarmlessText.lines(read($0, depth: depth).text) } ?? ""
        var file = ContentDescription()
        file.name = (subject.isEmpty ? "message" : subject) + ".txt"
        attach(Array((head.joined(separator: "\n") + "\n\n" + text + "\n").utf8), file)
    }

    private mutating func attach(_ bytes: [UInt8], _ description: ContentDescription) {
        guard attachments.count < limits.attachmentCount else {
            leftOut += 1
            return
        }
        let fallback = "attachment-\(attachments.count + 1)"
        let name = FileName.cleaned(description.name ?? "", fallback: fallback, limit: 120)
        if bytes.count > limits.attachment {
            notes.append(.attachmentTooLarge(name: name, size: bytes.count, limit: limits.attachment))
        } else if bytes.count > bytesLeft {
            notes.append(.attachmentsTooLarge(name: name, size: bytes.count, limit: limits.attachments))
        } else {
            if description.mediaType == "application/ms-tnef" || name.lowercased() == "winmail.dat" {
                notes.append(.outlookContainer(name: name))
            }
            bytesLeft -= bytes.count
            let type = HarmlessText.line(description.mediaType, limit: 100)
            attachments.append(IncomingAttachment(name: name, mediaType: type, bytes: bytes))
        }
    }
}

extension String {
    /// Without blank lines at its beginning and white space at its end.
    fileprivate var withoutBlankEnds: String {
        let start = unicodeScalars.drop { $0 == "\n" }
        let end = start.lastIndex { !$0.properties.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }
}

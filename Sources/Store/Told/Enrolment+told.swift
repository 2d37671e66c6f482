import Access
import Cryptography
import Foundation

extension Enrolment {
    /// What events tell of an enrolment, beside its facts one by one.
    public var told: [String: String] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return [
                "enrolment": id.told, "client_row": String(clientId), "subject": subject.rawValue,
                "row": subjectRow.told, "content": SHA256.digest(Array(try encoder.encode(content))).hex,
                "lapses": lapsesAt.told,
            ]
        }
    }

    /// The row of what it is about: a contact's, a key's or a machine's.
    private var subjectRow: Int64? {
        switch subject {
        case .contact, .contactChange: contactId
        case .key: keyId
        case .machine: machineId
        }
    }
}

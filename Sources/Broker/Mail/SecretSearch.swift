import Access
import Desk
import Foundation
import Store
import Tickets

/// A message without its secrets, and whose decision codes stood in it.
struct StruckMessage: Sendable {
    var message: IncomingMessage
    var invitations: Set<Int64> = []
    var enrolmentInvitations: Set<Int64> = []
}

/// Looks for real codes and handles in a message, and strikes them out.
struct SecretSearch {
    private let rows: any Rows
    private let keys: InstanceKeys
    private let invitations: [Invitation]
    private let enrolmentInvitations: [EnrolmentInvitation]

    init(rows: some Rows, keys: InstanceKeys) throws {
        self.rows = rows
        self.keys = keys
        invitations = try rows.openInvitations()
        enrolmentInvitations = try rows.openEnrolmentInvitations()
    }

    func strike(_ message: IncomingMessage) throws -> StruckMessage {
        var struck = StruckMessage(message: message)
        struck.message.subject = try text(message.subject, &struck)
        struck.message.text = try text(message.text, &struck)
        struck.message.attachments = try message.attachments.map { file in
            IncomingAttachment(
                name: try text(file.name, &struck),
                mediaType: file.mediaType,
                bytes: try bytes(file.bytes, isProse: false, &struck)
            )
        }
        return struck
    }

    private func text(_ text: String, _ struck: inout StruckMessage) throws -> String {
        String(decoding: try bytes(Array(text.utf8), isProse: true, &struck), as: UTF8.self)
    }

    private func bytes(_ bytes: [UInt8], isProse: Bool, _ struck: inout StruckMessage) throws -> [UInt8] {
        let quoted = QuotedSecrets(in: bytes, isProse: isProse)
        var found = quoted.codes.filter { isCode($0.symbols, &struck) }
        found += try quoted.handles.filter { try isHandle($0.symbols) }
        return found.isEmpty ? bytes : quoted.masked(found)
    }

    /// Whether it is somebody's decision code, which is then noted.
    private func isCode(_ symbols: String, _ struck: inout StruckMessage) -> Bool {
        guard !invitations.isEmpty || !enrolmentInvitations.isEmpty, let code = try? DecisionCode(typed: symbols) else {
            return false
        }
        if let whose = invitations.first(where: { code.opens($0, by: keys.codes) })?.id {
            struck.invitations.insert(whose)
            return true
        }
        if let whose = enrolmentInvitations.first(where: { code.opens($0, by: keys.enrolmentCodes) })?.id {
            struck.enrolmentInvitations.insert(whose)
            return true
        }
        return false
    }

    /// Whether it leads to anybody's page.
    private func isHandle(_ symbols: String) throws -> Bool {
        guard let handle = try? Handle(symbols) else { return false }
        return try rows.invitation(readHandle: handle.text) != nil
            || rows.enrolmentInvitation(readHandle: handle.text) != nil
            || rows.consent(followHash: Data(handle.keyedHash(key: keys.handles))) != nil
            || rows.asksForIdentity(handle)
    }
}

extension DecisionCode {
    fileprivate func opens(_ bearer: some CodeBearer, by key: [UInt8]) -> Bool {
        guard let hash = bearer.codeHash, let id = bearer.id else { return false }
        return isMatch(for: Array(hash), key: key, invitation: id)
    }
}

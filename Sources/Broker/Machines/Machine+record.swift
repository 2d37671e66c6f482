import Access
import Diagnostics
import OpenSSHFormats
import Store

extension Machine {
    /// The grade that an approval of the broker's own session has at least.
    var grade: Grade { heldAuthority != nil || isGated ? .held : demandedGrade ?? .code }

    /// What a statement for this machine is signed as: for its gate, or as evidence.
    var statementGrade: Grade { isGated ? .held : .signed }

    /// Whether a contact may lend a login and password for it: a record that a contact confirmed, of a machine that
    /// doesn't check the contact's own key instead.
    var takesLeasedSecrets: Bool { confirmedAt != nil && heldAuthority == nil && !isGated }

    /// What events tell of the record.
    var told: [String: String] {
        get throws {
            [
                "row": id.map { String($0) } ?? "", "client_row": String(clientId), "platform": platform.rawValue,
                "sshd": sshdVersion ?? "", "clock_offset": String(clockOffset), "confirmed": confirmedAt.told,
                "demanded_grade": demandedGrade?.rawValue ?? "", "machine": name, "address": address, "user": user,
                "host_key": try SSHPublicKey(line: hostKey).fingerprint,
                "held_authority": try heldAuthority.map { try SSHPublicKey(line: $0).fingerprint } ?? "",
                "gate": isGated ? "yes" : "no",
            ]
        }
    }
}

extension EnrolmentContent {
    /// What a contact confirms of a machine.
    init(_ machine: Machine) throws {
        self.init([
            .machine: machine.name, .address: machine.address, .user: machine.user,
            .hostKey: try SSHPublicKey(line: machine.hostKey).fingerprint,
            .heldAuthority: try machine.heldAuthority.map { try SSHPublicKey(line: $0).fingerprint },
            .gate: machine.isGated ? "yes" : nil, .grade: machine.demandedGrade?.rawValue,
        ])
    }
}

extension SSHPublicKey {
    /// A contact's own key that a machine is to trust as certificate authority.
    ///
    /// - Throws: ``Refusal/Code/invalidKey``.
    init(authority line: String) throws {
        self = try SSHPublicKey(typed: line, field: "ca")
        guard verifyingKey != nil else {
            throw Refusal(.invalidKey, .cannotCertify, ["field": "ca", "algorithm": String(describing: algorithm)])
        }
    }
}

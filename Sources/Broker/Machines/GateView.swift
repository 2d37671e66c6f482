public import Access
import OpenSSHFormats
import Wording

/// What a client puts on a machine that is to verify consents itself (grade *held*, way B), beside its trust line.
public struct GateView: Codable, Hashable, Sendable {
    /// The folder of the gate's files on the machine.
    public var folder: String
    /// The file `gate`.
    public var script: String
    /// The file `contacts`: a suggestion, in which the client puts their own keys.
    public var contacts: String
    /// What root types to put the files there.
    public var commands: [String]
    /// What to do, in order, and what to know.
    public var steps: [Bilingual]

    /// The view of a gate with the keys that are registered for its contacts.
    init(_ gate: GateScript, keys: [SSHPublicKey]) {
        folder = gate.folder
        script = gate.text
        contacts = gate.contacts(keys)
        commands = gate.commands
        steps = GateWording.steps(folder: gate.folder, user: gate.user.name)
    }
}

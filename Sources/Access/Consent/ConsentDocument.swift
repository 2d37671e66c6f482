public import Foundation

/// Everything that a contact has to know before deciding, as one value.
///
/// The page, the terminal, the message and the text that is kept with the decision are all worded from it, so that
/// nobody is shown something else than what is recorded.
public struct ConsentDocument: Codable, Hashable, Sendable {
    /// One question that would be asked of the machine.
    public struct Probe: Codable, Hashable, Sendable {
        /// The probe's id in its profile.
        public var id: String
        /// What it reads, in the contact's words.
        public var sentence: Bilingual
        /// `public`, `internal` or `personal`.
        public var sensitivity: String
        /// The command, exactly as it stands in the script.
        public var command: String
        /// The clause of the support regulation that allows it.
        public var clause: String
        /// After how many seconds it is killed.
        public var timeLimit: Int
        /// How many bytes of its answer are taken at the most.
        public var cap: Int
        /// What is kept of its answer: `text`, `lines` or `facts`.
        public var keep: String
        /// The classes that are hidden in it beside those that always are.
        public var redact: [String]
        /// Whether the contact struck it out.
        public var isStruck: Bool

        /// A probe with these values.
        public init(
            id: String,
            sentence: Bilingual,
            sensitivity: String,
            command: String,
            clause: String,
            timeLimit: Int,
            cap: Int,
            keep: String = "text",
            redact: [String] = [],
            isStruck: Bool
        ) {
            self.id = id
            self.sentence = sentence
            self.sensitivity = sensitivity
            self.command = command
            self.clause = clause
            self.timeLimit = timeLimit
            self.cap = cap
            self.keep = keep
            self.redact = redact
            self.isStruck = isStruck
        }
    }

    /// A value that the agent gave to the profile: a person's words, which the script spells in its own way.
    public struct Input: Codable, Hashable, Sendable {
        /// The input's name in the profile.
        public var name: String
        /// What it is, in the contact's words.
        public var title: Bilingual
        /// The value.
        public var value: String

        /// A value of an input.
        public init(name: String, title: Bilingual, value: String) {
            self.name = name
            self.title = title
            self.value = value
        }
    }

    /// What the contact signs where the machine trusts their own key (grade *held*, way A).
    public struct HeldPass: Codable, Hashable, Sendable {
        /// The key to certify, as one line.
        public var publicKey: String
        /// The only command that the certificate may allow.
        public var forceCommand: String
        /// The only principal.
        public var principal: String
        /// The key id to give.
        public var keyId: String
        /// The serial to give.
        public var serial: Int64
        /// Fingerprint of the contact's key that the machine trusts.
        public var authorityFingerprint: String

        /// What the contact's approve script reads: public key, key id and serial, a line each.
        ///
        /// The command is not in it: the approve script builds it from the script that the contact read.
        public var requestFile: String { "\(publicKey)\n\(keyId)\n\(serial)\n" }

        /// A pass to be signed.
        public init(
            publicKey: String,
            forceCommand: String,
            principal: String,
            keyId: String,
            serial: Int64,
            authorityFingerprint: String
        ) {
            self.publicKey = publicKey
            self.forceCommand = forceCommand
            self.principal = principal
            self.keyId = keyId
            self.serial = serial
            self.authorityFingerprint = authorityFingerprint
        }
    }

    /// What the contact signs with a registered key (grade *signed*).
    public struct Signing: Codable, Hashable, Sendable {
        /// The statement, to the byte: what goes to `ssh-keygen -Y sign`.
        public var statement: String
        /// The end that stands in the statement; handed back with the signature.
        public var notAfter: Date
        /// The purpose, as `ssh-keygen -n` takes it.
        public var namespace: String
        /// Fingerprints of the contact's registered keys; none where the machine demands a signature that cannot be made.
        public var keys: [String]
        /// Whether the machine takes no consent without a signature.
        public var isDemanded: Bool

        /// A statement to be signed.
        public init(statement: ConsentStatement, namespace: String, keys: [String], isDemanded: Bool) {
            self.statement = statement.text
            notAfter = statement.notAfter
            self.namespace = namespace
            self.keys = keys
            self.isDemanded = isDemanded
        }
    }

    /// The instance's domain.
    public var origin: String
    /// The request's number.
    public var request: Int64
    /// The ticket's number.
    public var ticket: Int64
    /// The ticket's subject: a person's words.
    public var subject: String
    /// The client's name.
    public var client: String
    /// The contact who reads this.
    public var contact: String
    /// The contact's language.
    public var language: Language
    /// The agent who asks.
    public var agent: String
    /// The real person behind the agent's name.
    public var actor: String
    /// The machine's name.
    public var machine: String
    /// Where its sshd listens, `HOST:PORT`.
    public var address: String
    /// What it runs: `posix` or `windows`.
    public var platform: String
    /// The account that would be used.
    public var user: String
    /// SHA-256 fingerprint of the pinned host key.
    public var hostKeyFingerprint: String
    /// Seconds by which the machine's clock was ahead when it was last measured; shifts the pass's validity.
    public var clockOffset: Int
    /// What is asked for.
    public var scope: Scope
    /// Why: the agent's words.
    public var reason: String
    /// For how long was asked, in minutes from the approval.
    public var minutesAsked: Int
    /// For how long this document grants; at most ``minutesAsked``.
    public var minutes: Int
    /// When the request was made.
    public var requestedAt: Date
    /// When silence becomes refusal.
    public var lapsesAt: Date
    /// The profile's id and version.
    public var profile: String
    /// The profile's name.
    public var profileTitle: Bilingual
    /// The values of the profile's inputs, in its order; what a script cannot spell in plain ASCII is read here.
    public var inputs: [Input]
    /// Every probe of the profile, struck out or not, in order.
    public var probes: [Probe]
    /// The whole script, verbatim.
    public var script: String
    /// SHA-256 of the script's bytes, in hexadecimal.
    public var planDigest: String
    /// The version of the runner inside the script.
    public var runner: String
    /// The grade that an approval has at least, unless the contact runs the script.
    public var grade: Grade
    /// Whether the machine verifies the contact's signature itself, by a gate (grade *held*, way B).
    public var isGated: Bool
    /// When a contact of the client confirmed address, account and host key; nil where nobody has.
    public var confirmedAt: Date?
    /// Whether the contact may lend a login and password instead of a pass.
    public var mayLend: Bool
    /// What to sign, where the machine trusts the contact's own key (grade *held*, way A).
    public var held: HeldPass?
    /// What to sign, where the contact has a registered key or the machine demands a signature.
    public var signing: Signing?
    /// Where the request stands now.
    public var state: RequestState
    /// Who decided, where somebody did.
    public var decidedBy: String?

    /// A document with these values.
    public init(
        origin: String,
        request: Int64,
        ticket: Int64,
        subject: String,
        client: String,
        contact: String,
        language: Language,
        agent: String,
        actor: String,
        machine: String,
        address: String,
        platform: String = "posix",
        user: String,
        hostKeyFingerprint: String,
        clockOffset: Int,
        scope: Scope,
        reason: String,
        minutesAsked: Int,
        minutes: Int,
        requestedAt: Date,
        lapsesAt: Date,
        profile: String,
        profileTitle: Bilingual,
        inputs: [Input] = [],
        probes: [Probe],
        script: String,
        planDigest: String,
        runner: String,
        grade: Grade,
        isGated: Bool = false,
        confirmedAt: Date? = nil,
        mayLend: Bool = false,
        held: HeldPass?,
        signing: Signing? = nil,
        state: RequestState,
        decidedBy: String?
    ) {
        self.origin = origin
        self.request = request
        self.ticket = ticket
        self.subject = subject
        self.client = client
        self.contact = contact
        self.language = language
        self.agent = agent
        self.actor = actor
        self.machine = machine
        self.address = address
        self.platform = platform
        self.user = user
        self.hostKeyFingerprint = hostKeyFingerprint
        self.clockOffset = clockOffset
        self.scope = scope
        self.reason = reason
        self.minutesAsked = minutesAsked
        self.minutes = minutes
        self.requestedAt = requestedAt
        self.lapsesAt = lapsesAt
        self.profile = profile
        self.profileTitle = profileTitle
        self.inputs = inputs
        self.probes = probes
        self.script = script
        self.planDigest = planDigest
        self.runner = runner
        self.grade = grade
        self.isGated = isGated
        self.confirmedAt = confirmedAt
        self.mayLend = mayLend
        self.held = held
        self.signing = signing
        self.state = state
        self.decidedBy = decidedBy
    }
}

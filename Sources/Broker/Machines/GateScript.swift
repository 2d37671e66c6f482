import Access
import OpenSSHFormats

/// The client's own gate on a machine (grade *held*, way B): a script that runs what a contact signed, once, and nothing
/// else.
///
/// The trust line's `command=` makes sshd run it instead of whatever the broker asks for. It takes a consent statement
/// and its signature from standard input (``GateEnvelope``), verifies them with stock `ssh-keygen -Y` against keys that
/// the client put on the machine, and runs the script inside the statement. The broker's authority only opens the
/// connection: without a contact's signature it runs nothing. `docs/formats/gate.md` explains the script line by line.
struct GateScript {
    /// The instance's domain.
    let origin: String
    /// The machine.
    let machine: MachineName
    /// The account that the trust line belongs to.
    let user: LoginName
    /// Where the gate's files are; they belong to root, but for `used`.
    let folder: String

    /// The gate of a machine, in `/etc` unless another folder is named.
    init(origin: String, machine: MachineName, user: LoginName, folder: String? = nil) {
        self.origin = origin
        self.machine = machine
        self.user = user
        self.folder = folder ?? "/etc/\(machine.principal)"
    }

    /// The oldest OpenSSH whose `ssh-keygen -Y verify` and `allowed_signers` are as the gate needs them.
    static let oldestOpenSSH = OpenSSHVersion(major: 8, minor: 2)

    /// The command of the trust line, and of every certificate that is used with it: sshd wants both to be the same.
    ///
    /// Without a quotation mark, so that every login shell reads it alike; `env -i` keeps the account's variables and
    /// functions out.
    var command: String { "/usr/bin/env -i /bin/sh \(folder)/gate" }

    /// The file `contacts`: whose signatures the machine takes, for this machine and purpose only.
    func contacts(_ keys: [SSHPublicKey]) -> String {
        let purpose = ConsentStatement.namespace(origin: origin)
        return keys.map { "\(machine.principal) namespaces=\"\(purpose)\" \($0.line)\n" }.joined()
    }

    /// What root types to put the gate there, with the files `gate` and `contacts` in the current folder.
    var commands: [String] {
        [
            "install -d -m 755 \(folder)",
            "install -m 644 gate contacts \(folder)/",
            "install -d -m 700 -o \(user.name) \(folder)/used",
        ]
    }

    /// The file `gate`.
    var text: String {
        #"""
        #!/bin/sh
        # Runs what a contact of this organisation signed for this machine, once, and nothing else.
        # Propusk sends two lines: the consent and its signature, in base 64. Status 77: refused.
        # Beside this file: contacts, whose signatures count; used, what has run, with its signature.
        set -u
        umask 077
        LC_ALL=C PATH=/usr/bin:/bin:/usr/sbin:/sbin
        export LC_ALL PATH
        files=\#(folder)
        opening='\#(opening)'
        blank='

        '
        no() { echo "propusk gate: refused: $1" >&2; exit 77; }
        field() { printf '%s\n' "${consent%%"$blank"*}" | sed -n "s/^$1: //p"; }
        # Byte by byte: what follows the two lines stays open, and its end stops the script.
        { IFS= read -r consent && IFS= read -r signature; } || no 'no consent on standard input'
        consent=$(printf %s "$consent" | base64 -d && echo .) || no 'the consent is not base 64'
        consent=${consent%.}
        signature=$(printf %s "$signature" | base64 -d) || no 'the signature is not base 64'
        # From here on only the bytes that were verified are used.
        printf %s "$consent" | ssh-keygen -q -Y verify -f "$files/contacts" -I \#(machine.principal) \
            -n \#(ConsentStatement.namespace(origin: origin)) -s /dev/fd/3 3<<END >/dev/null || no 'no contact signed this'
        $signature
        END
        case $consent in "$opening"*) ;; *) no 'the consent is for another machine or account' ;; esac
        script=${consent#*"$blank"}
        digest=$(printf %s "$script" | sha256sum)
        [ "$(field plan)" = "${digest%% *}" ] || no 'the script is not the plan of the consent'
        end=$(field not-after)
        case $end in 20[0-9][0-9]-[01][0-9]-[0-3][0-9]\ [0-2][0-9]:[0-5][0-9]:[0-5][0-9]\ UTC) ;; *) no 'bad time' ;; esac
        left=$(($(date -u -d "${end% UTC}" +%s) - $(date +%s)))
        { [ "$left" -gt 0 ] && [ "$left" -le \#(Self.longest) ]; } || no "over, or too far ahead: now it is $(date -u)"
        # One request runs once: mkdir succeeds for one of two at the same time.
        used=$files/used/$(field request | tr -cs 0-9 -)
        mkdir "$used" 2>/dev/null || no 'this consent was used before, or cannot be kept'
        { printf %s "$consent" >"$used/consent" && printf '%s\n' "$signature" >"$used/consent.sig"; } || no 'disk full'
        exec timeout -k 5 "$left" /usr/bin/env -i PATH="$PATH" HOME=/ /bin/sh -c "$script" propusk session

        """#
    }

    /// The most seconds ahead that a consent may end: the longest access and the time for signing.
    private static let longest = AccessDuration.allowed.upperBound * 60 + Int(ConsentStatement.allowance)

    private var opening: String {
        ConsentStatement.opening(origin: origin, machine: machine.name, user: user.name, grade: .held)
    }
}

import Cryptography
import Diagnostics

/// The script with which a contact certifies passes of one machine with their own key (grade *held*, way A).
///
/// It is handed out once, at enrolment, and read there. Nothing that a broker sends later is signed as it came: the
/// command of the certificate is built here, from the script that the contact downloaded and read, and validity is fixed
/// here, since a trust line cannot bound it. A malicious broker can therefore get no other command signed.
enum ApproveScript {
    /// The script for a machine.
    static func text(machine: String, principal: String) -> String {
        #"""
        #!/bin/sh
        # Signs one pass for the machine \#(machine):
        #   sh this-script CA-KEY PASS-FILE SCRIPT-FILE > CERTIFICATE
        # CA-KEY is your private key, or its .pub when the key is in ssh-agent. Needs ssh-keygen and sha256sum only.
        # The certificate is good for this machine and ten minutes, and runs nothing but SCRIPT-FILE: read that first.
        set -eu
        umask 077
        LC_ALL=C
        export LC_ALL
        key=$1 plan=$3 folder=$(mktemp -d)
        trap 'rm -rf "$folder"' EXIT
        no() { echo "not signed: $1" >&2; exit 1; }
        { read -r public && read -r id && read -r serial; } < "$2" || no "the pass file is not whole"
        case $public in *[!A-Za-z0-9+/=\ -]* | '') no "that is no public key" ;; esac
        case $id in propusk/*[!a-z0-9/]*) no "bad key id" ;; propusk/*) ;; *) no "bad key id" ;; esac
        case $serial in '' | *[!0-9]*) no "bad serial" ;; esac
        length=$(($(wc -c < "$plan"))) digest=$(sha256sum < "$plan") digest=${digest%% *}
        command="\#(quotedBootstrap)"
        printf 'Pass %s for \#(machine), ten minutes, for the script with SHA-256\n%s\n' "$id" "$digest" >&2
        printf '%s\n' "$public" > "$folder/pass.pub"
        case $key in *.pub) agent=-U ;; *) agent=-q ;; esac
        ssh-keygen -q "$agent" -s "$key" -I "$id" -z "$serial" -n \#(principal) -V -1m:+10m \
            -O clear -O force-command="$command" "$folder/pass.pub"
        cat "$folder/pass-cert.pub"

        """#
    }

    /// The bootstrap as it stands between a shell's double quotes, with the variables of the script in its two places.
    private static var quotedBootstrap: String {
        let (length, digest) = (1_234_567_890, SHA256.digest([]))
        var text = Bootstrap.command(scriptLength: length, digest: digest)
        for special in ["\\", "\"", "$", "`"] { text = text.replacing(special, with: "\\" + special) }
        return text.replacing(String(length), with: "$length").replacing(digest.hex, with: "$digest")
    }
}

import Access
import Store

/// The script with which a contact certifies passes of one machine with their own key (grade *held*, way A).
///
/// It is handed out once, at enrolment, and read there; each request then needs only a file of four lines, so that no
/// printed command is ever copied blindly. Validity is fixed here, since a trust line cannot bound it.
enum ApproveScript {
    /// The script for a machine.
    static func text(machine: String, principal: String) -> String {
        """
        #!/bin/sh
        # Signs one pass for the machine \(machine): sh this-script CA-KEY REQUEST-FILE > CERTIFICATE
        # CA-KEY is your private key, or its .pub when the key is in ssh-agent. Needs nothing but ssh-keygen.
        # The certificate is good for this machine, for ten minutes, for the one command that you see below.
        set -eu
        umask 077
        key=$1 folder=$(mktemp -d)
        trap 'rm -rf "$folder"' EXIT
        { read -r public && read -r id && read -r serial && IFS= read -r command; } < "$2"
        case $id in propusk/*[!a-z0-9/]*) echo "bad id" >&2; exit 1 ;; propusk/*) ;; *) echo "bad id" >&2; exit 1 ;; esac
        case $serial in '' | *[!0-9]*) echo "bad serial" >&2; exit 1 ;; esac
        printf 'Pass %s for \(machine), ten minutes, runs only:\\n%s\\n' "$id" "$command" >&2
        printf '%s\\n' "$public" > "$folder/pass.pub"
        case $key in *.pub) agent=-U ;; *) agent=-q ;; esac
        ssh-keygen -q "$agent" -s "$key" -I "$id" -z "$serial" -n \(principal) -V -1m:+10m \\
            -O clear -O force-command="$command" "$folder/pass.pub"
        cat "$folder/pass-cert.pub"

        """
    }
}

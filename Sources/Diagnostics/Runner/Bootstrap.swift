public import Cryptography

/// The only command that a collection's certificate allows: it reads a script, compares its digest, and runs it.
public enum Bootstrap {
    /// The `force-command` for a script of so many bytes and this digest, on a machine of this kind.
    public static func command(scriptLength: Int, digest: Digest, on platform: Platform) -> String {
        switch platform {
        case .posix: command(scriptLength: scriptLength, digest: digest)
        case .windows: WindowsBootstrap.command(scriptLength: scriptLength, digest: digest)
        }
    }

    /// The one of POSIX, for a script of so many bytes and this digest; about 320 bytes of printable ASCII.
    ///
    /// The client's own sshd hands it to whatever login shell the account has, so it consists of words that dash, bash,
    /// ash, zsh, fish and tcsh read alike: one pair of single quotes, and inside them no backslash, no exclamation mark
    /// and no line feed. `/usr/bin/env -i` drops every variable and function of the caller. It reads exactly the bytes
    /// that were approved, so that the input which stays open behind them is the dead-man's handle; it says so to the
    /// runner with the argument `session`. A script with another digest ends with status 77 and runs nothing.
    public static func command(scriptLength: Int, digest: Digest) -> String {
        "/usr/bin/env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/ /bin/sh -c '"
            + "s=$(head -c \(scriptLength); echo .); s=${s%.}; d=$(printf %s \"$s\" | sha256sum) || exit 77; "
            + "[ \"${d%% *}\" = \(digest.hex) ] || "
            + "{ echo propusk: script is not the approved one >&2; exit 77; }; "
            + "exec /bin/sh -c \"$s\" propusk session'"
    }
}

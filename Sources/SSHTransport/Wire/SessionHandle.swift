import CLibSSH
import Glibc

/// The owner of one `ssh_session` with its event and counters.
///
/// libssh gets a duplicate of the connection's descriptor: it closes its own at some errors and leaves it open at
/// others, and either would be wrong for a number that the `epoll` knows.
@safe
struct SessionHandle: ~Copyable {
    /// libssh's pointer; valid as long as this value lives.
    let raw: ssh_session

    private let event: ssh_event
    /// Two: bytes on the socket, and packets.
    private let counters: UnsafeMutablePointer<ssh_counter_struct>

    /// A session that has no connection yet. Absent when memory is short.
    init?() {
        guard let session = unsafe ssh_new() else { return nil }
        guard let event = unsafe ssh_event_new() else {
            unsafe ssh_free(session)
            return nil
        }
        unsafe raw = unsafe session
        unsafe self.event = unsafe event
        unsafe counters = .allocate(capacity: 2)
        unsafe counters.initialize(repeating: ssh_counter_struct(), count: 2)
        unsafe ssh_set_counters(session, counters, counters + 1)
        unsafe ssh_set_blocking(session, 0)
        // 1 lets libssh refuse with its default reply: a client opens nothing for a machine. With no callback it
        // would neither refuse nor forget.
        unsafe ssh_set_message_callback(session, { _, _, _ in 1 }, nil)
    }

    deinit {
        unsafe ssh_event_remove_session(event, raw)
        unsafe ssh_event_free(event)
        unsafe ssh_free(raw)
        unsafe counters.deinitialize(count: 2)
        unsafe counters.deallocate()
    }

    /// Sets a text option; false when libssh refuses it.
    borrowing func set(_ option: ssh_options_e, _ value: String) -> Bool {
        unsafe ssh_options_set(raw, option, value) == 0
    }

    /// Sets a switch; false when libssh refuses it.
    borrowing func set(_ option: ssh_options_e, _ value: CInt) -> Bool {
        var value = value
        return unsafe ssh_options_set(raw, option, &value) == 0
    }

    /// Gives the session a connected socket, before its first byte; false when descriptors are short.
    ///
    /// The last step before ``connect()``: libssh closes the descriptor of an option only once it has begun to use it.
    borrowing func attach(to connection: borrowing Descriptor) -> Bool {
        var duplicate = connection.duplicate()
        guard duplicate >= 0 else { return false }
        // libssh keeps sixteen bits of the number: another file's, from 65,536 on.
        guard duplicate <= UInt16.max, unsafe ssh_options_set(raw, SSH_OPTIONS_FD, &duplicate) == 0 else {
            close(duplicate)
            return false
        }
        return true
    }

    /// Goes on with the handshake; libssh's status, and its words when no algorithm fits.
    borrowing func connect() -> (result: CInt, mismatch: String) {
        let session = unsafe raw
        return ErrorLog.watching { unsafe ssh_connect(session) }
    }

    /// Lets ``turn()`` drive the session; possible from the end of the first `ssh_connect` call on.
    borrowing func joinEvent() -> Bool { unsafe ssh_event_add_session(event, raw) == SSH_OK }

    /// Reads and writes once, as far as the socket allows, and runs the callbacks.
    ///
    /// `SSH_AGAIN`: there was nothing to do. It goes through the event, since after the end of a channel's output
    /// libssh's reading functions handle no more packets, and the exit status would never arrive.
    borrowing func turn() -> CInt { unsafe ssh_event_dopoll(event, 0) }

    /// Says goodbye, as far as the socket takes it, and closes libssh's descriptor. It frees every channel: no
    /// ``ChannelHandle`` may be left.
    ///
    /// libssh closes its descriptor by itself at some errors, and `ssh_disconnect` leaves open, and forgets, one that came
    /// through an option. With the option taken back it closes whatever is still open: closing the number here as well
    /// could close another connection's, or the database's.
    borrowing func disconnect() {
        var none = SSH_INVALID_SOCKET
        unsafe ssh_options_set(raw, SSH_OPTIONS_FD, &none)
        unsafe ssh_disconnect(raw)
    }
}

extension SessionHandle {
    /// The machine's version line, cleaned; absent before it came.
    var version: String? {
        unsafe ssh_get_serverbanner(raw).map { unsafe RemoteText.clean(String(cString: $0)) }
    }

    /// libssh's words for the last error, cleaned; they may be empty, and may hold the machine's words.
    var errorText: String {
        unsafe ssh_get_error(UnsafeMutableRawPointer(raw)).map { unsafe RemoteText.clean(String(cString: $0)) } ?? ""
    }

    /// Whether the last error was the machine's "no" to a request, not a broken connection.
    var wasDenied: Bool { unsafe ssh_get_error_code(UnsafeMutableRawPointer(raw)) == CInt(SSH_REQUEST_DENIED.rawValue) }

    /// Whether the session cannot go on; some of libssh's calls do not notice by themselves.
    var isBroken: Bool { unsafe ssh_get_status(raw) & SSH_CLOSED_ERROR != 0 }

    /// Whether bytes wait for room in the socket.
    var wantsWrite: Bool { unsafe ssh_get_poll_flags(raw) & SSH_WRITE_PENDING != 0 }

    /// Bytes read from the socket.
    var bytesRead: UInt64 { unsafe counters[0].in_bytes }

    /// Packets of any kind that were received.
    var packetsRead: UInt64 { unsafe counters[1].in_packets }
}

extension SessionHandle {
    /// Methods of authentication that a machine named.
    struct Methods: OptionSet {
        let rawValue: UInt32

        static let password = Methods(rawValue: SSH_AUTH_METHOD_PASSWORD)
        static let publicKey = Methods(rawValue: SSH_AUTH_METHOD_PUBLICKEY)
        static let keyboardInteractive = Methods(rawValue: SSH_AUTH_METHOD_INTERACTIVE)
    }

    /// The methods with which one may go on, as in the machine's last refusal; empty before one.
    var methods: Methods { Methods(rawValue: UInt32(bitPattern: unsafe ssh_userauth_list(raw, nil))) }

    /// Whether keyboard-interactive asks a single question, and the answer is not to be seen.
    var asksOneHiddenQuestion: Bool {
        var isShown: CChar = 0
        guard unsafe ssh_userauth_kbdint_getnprompts(raw) == 1 else { return false }
        return unsafe ssh_userauth_kbdint_getprompt(raw, 0, &isShown) != nil && isShown == 0
    }

    /// The first question of keyboard-interactive, cleaned.
    var firstPrompt: String {
        unsafe ssh_userauth_kbdint_getprompt(raw, 0, nil).map { unsafe RemoteText.clean(String(cString: $0)) } ?? ""
    }
}

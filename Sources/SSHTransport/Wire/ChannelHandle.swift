import CLibSSH

/// The owner of one `ssh_channel` and of the callbacks on it.
///
/// libssh does not copy the structure of callbacks, and may keep a freed channel until its session is freed: the
/// callbacks are taken off first. A channel must go before its session, so it lives in a narrower scope.
@safe
struct ChannelHandle: ~Copyable {
    /// libssh's pointer; valid as long as this value lives.
    let raw: ssh_channel

    private let callbacks: UnsafeMutablePointer<ssh_channel_callbacks_struct>

    /// A channel that is not open yet; what it receives goes to `inbox`. Absent when memory is short.
    init?(_ session: borrowing SessionHandle, inbox: Inbox) {
        guard let channel = unsafe ssh_channel_new(session.raw) else { return nil }
        unsafe raw = unsafe channel
        unsafe callbacks = .allocate(capacity: 1)
        unsafe callbacks.initialize(to: Self.callbacks(Unmanaged.passRetained(inbox).toOpaque()))
        unsafe ssh_set_channel_callbacks(channel, callbacks)
    }

    deinit {
        unsafe ssh_remove_channel_callbacks(raw, callbacks)
        unsafe ssh_channel_free(raw)
        unsafe Unmanaged<Inbox>.fromOpaque(callbacks.pointee.userdata).release()
        unsafe callbacks.deinitialize(count: 1)
        unsafe callbacks.deallocate()
    }

    /// Functions that take everything at once: nothing stays in libssh's own buffers, and its window moves on.
    ///
    /// The size is what tells libssh which functions are there; without it each is silently absent.
    private static func callbacks(_ inbox: UnsafeMutableRawPointer) -> ssh_channel_callbacks_struct {
        var callbacks = unsafe ssh_channel_callbacks_struct()
        unsafe callbacks.size = MemoryLayout<ssh_channel_callbacks_struct>.size
        unsafe callbacks.userdata = unsafe inbox
        unsafe callbacks.channel_data_function = { _, _, data, length, isError, inbox in
            unsafe ChannelHandle.inbox(inbox)
                .receive(UnsafeRawBufferPointer(start: data, count: Int(length)), isError: isError != 0)
            return CInt(clamping: length)
        }
        unsafe callbacks.channel_eof_function = { _, _, inbox in unsafe ChannelHandle.inbox(inbox).hasEnded = true }
        unsafe callbacks.channel_close_function = { _, _, inbox in unsafe ChannelHandle.inbox(inbox).isClosed = true }
        unsafe callbacks.channel_exit_status_function = { _, _, status, inbox in
            unsafe ChannelHandle.inbox(inbox).end(status: Int(status))
        }
        unsafe callbacks.channel_exit_signal_function = { _, _, name, _, _, _, inbox in
            let name = unsafe name.map { unsafe RemoteText.clean(String(cString: $0)) }
            unsafe ChannelHandle.inbox(inbox).end(signal: name ?? "?")
        }
        return unsafe callbacks
    }

    private static func inbox(_ pointer: UnsafeMutableRawPointer?) -> Inbox {
        guard let pointer = unsafe pointer else { preconditionFailure("libssh lost a callback's user data") }
        return unsafe Unmanaged<Inbox>.fromOpaque(pointer).takeUnretainedValue()
    }
}

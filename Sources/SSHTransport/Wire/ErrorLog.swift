import CLibSSH

/// What libssh says during a call about a key exchange that cannot be.
///
/// One error text per session is all that libssh keeps, and the closing of the socket overwrites the reason for it:
/// "no match for method server host key algo" becomes "Socket error: Success". Its log has both. Level and callback
/// of the log belong to the thread.
final class ErrorLog {
    /// How the error begins that is looked for; what follows names the list of algorithms.
    static let mismatch = "kex error : no match for method "

    private var words = ""

    private init() {}

    /// Runs a call, and returns what it returned with libssh's words for a mismatch, cleaned; they are empty when
    /// there was none.
    static func watching<Result>(_ call: () -> Result) -> (result: Result, mismatch: String) {
        let log = ErrorLog()
        let pointer = unsafe Unmanaged.passUnretained(log).toOpaque()
        unsafe ssh_set_log_callback { _, function, text, log in
            guard let log = unsafe log, let text = unsafe text, let function = unsafe function else { return }
            let prefix = unsafe String(cString: function).utf8.count + ": ".utf8.count
            unsafe Unmanaged<ErrorLog>.fromOpaque(log).takeUnretainedValue()
                .record(String(String(cString: text).dropFirst(prefix)))
        }
        unsafe ssh_set_log_userdata(pointer)
        ssh_set_log_level(CInt(SSH_LOG_WARN))
        defer {
            ssh_set_log_level(CInt(SSH_LOG_NONE))
            ssh_set_log_userdata(nil)
        }
        let result = call()
        return (result, withExtendedLifetime(log) { log.words })
    }

    private func record(_ text: String) {
        if text.hasPrefix(Self.mismatch) { words = RemoteText.clean(text) }
    }
}

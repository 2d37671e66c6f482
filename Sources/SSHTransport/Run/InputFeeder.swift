import CLibSSH

/// Sends a run's input as fast as the machine takes it.
///
/// libssh's output buffer has no bound of its own: nothing is added while something waits in it, and never more than
/// the machine's window.
struct InputFeeder {
    /// The most bytes that are handed over at once.
    private static let chunk = 32_768

    /// The smallest packet size that a machine may announce; RFC 4254 has no lower bound, every real server takes
    /// 32,768.
    private static let smallestPacket: UInt32 = 1024

    /// How many bytes were sent.
    private(set) var sent = 0

    private let input: [UInt8]
    private let endsInput: Bool
    private var isDone: Bool

    init(_ run: CommandRun) {
        input = run.input
        endsInput = !run.keepsInputOpen
        isDone = run.input.isEmpty && run.keepsInputOpen
    }

    /// Sends what can be sent now.
    ///
    /// A command that closes its input early is no failure: how it ends is told by its exit status.
    ///
    /// - Returns: false when the machine announces packets so small that libssh cannot be let write.
    mutating func feed(_ channel: borrowing ChannelHandle, _ session: borrowing SessionHandle, _ inbox: Inbox) -> Bool {
        while !isDone, !session.wantsWrite {
            guard !inbox.isClosed, !session.isBroken else {
                isDone = true
                return true
            }
            guard sent < input.count else {
                end(channel)
                return true
            }
            guard unsafe propusk_largest_packet(channel.raw, session.raw) >= Self.smallestPacket else { return false }
            let window = Int(unsafe ssh_channel_window_size(channel.raw))
            let count = min(window, Self.chunk, input.count - sent)
            guard count > 0 else { return true }
            let written = unsafe input.withUnsafeBytes { buffer in
                let start = unsafe UnsafeRawBufferPointer(rebasing: buffer[sent...])
                return unsafe ssh_channel_write(channel.raw, start.baseAddress, UInt32(count))
            }
            guard written > 0 else {
                isDone = true
                return true
            }
            sent += Int(written)
            if sent == input.count, !endsInput { isDone = true }
        }
        return true
    }

    private mutating func end(_ channel: borrowing ChannelHandle) {
        unsafe ssh_channel_send_eof(channel.raw)
        isDone = true
    }
}

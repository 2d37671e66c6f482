/// The longest time that each step of a run may take.
///
/// Every wait of the transport ends at one of these; the refusal names it.
public struct Deadlines: Sendable, Hashable {
    /// Name lookup and the TCP connection, over all addresses together.
    public var connect: Duration
    /// Until the machine has sent its SSH version line.
    public var banner: Duration
    /// From the version line to the checked host key.
    public var keyExchange: Duration
    /// From the host key to the accepted pass.
    public var authentication: Duration
    /// Until the machine has opened the channel.
    public var open: Duration
    /// Until the machine has accepted the command; also how long its last words may take after its exit status.
    public var exec: Duration
    /// The longest silence of a running command: no byte of output, no byte of input taken.
    public var idle: Duration
    /// The whole run.
    public var total: Duration

    /// Deadlines in the order in which they can pass.
    public init(
        connect: Duration,
        banner: Duration,
        keyExchange: Duration,
        authentication: Duration,
        open: Duration,
        exec: Duration,
        idle: Duration,
        total: Duration
    ) {
        self.connect = connect
        self.banner = banner
        self.keyExchange = keyExchange
        self.authentication = authentication
        self.open = open
        self.exec = exec
        self.idle = idle
        self.total = total
    }

    /// For a collection over the Internet: a slow line and a slow machine pass, a dead one does not hold a pass open.
    ///
    /// Authentication has the most of the first steps, since `sshd` may look up names and accounts there.
    public static let standard = Deadlines(
        connect: .seconds(10),
        banner: .seconds(10),
        keyExchange: .seconds(10),
        authentication: .seconds(20),
        open: .seconds(10),
        exec: .seconds(10),
        idle: .seconds(60),
        total: .seconds(300)
    )

    func limit(of phase: Phase) -> Duration {
        switch phase {
        case .connect: connect
        case .banner: banner
        case .keyExchange: keyExchange
        case .authentication: authentication
        case .open: open
        case .exec: exec
        case .output: idle
        case .total: total
        }
    }
}

import Glibc

/// The owner of one file descriptor, closed exactly once.
struct Descriptor: ~Copyable {
    /// The descriptor's number; valid as long as this value lives.
    let number: CInt

    init(owning number: CInt) { self.number = number }

    deinit { close(number) }

    /// A second descriptor of the same open file, for an owner that closes on its own.
    borrowing func duplicate() -> CInt { fcntl(number, F_DUPFD_CLOEXEC, 3) }
}

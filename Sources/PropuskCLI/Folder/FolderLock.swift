import Glibc

/// The claim of one server to a data folder, as long as the value lives.
///
/// The kernel drops the lock with the process, so that a crash leaves nothing to clean up (flock(2)).
struct FolderLock: ~Copyable {
    private let descriptor: CInt

    /// Takes the lock.
    ///
    /// - Throws: ``CommandFailure``, status *refused*, where another server holds it.
    init(of folder: DataFolder) throws {
        descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CommandFailure(.failed, "cannot open \(folder.lock): \(String(cString: strerror(errno)))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw CommandFailure(
                .refused,
                "another server runs on \(folder.path)",
                hint: "stop it first; 'propusk status' asks it"
            )
        }
    }

    deinit { close(descriptor) }
}

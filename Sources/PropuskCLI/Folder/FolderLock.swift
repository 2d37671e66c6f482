import Glibc
import Wording

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
            throw CommandFailure(
                .failed,
                .fileNotOpened,
                ["path": folder.lock, "details": DataFolder.systemReason]
            )
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw CommandFailure(.refused, .folderInUse, ["path": folder.path])
        }
    }

    deinit { close(descriptor) }
}

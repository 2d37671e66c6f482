/* Faults on demand, for a server that runs with this library preloaded. A test writes the shared file that FAULTS names:
 * a 64-bit number that is not 0 while writes and syncs of databases fail with EIO, one of seconds by which the clock of the
 * day is shifted, and one that counts down writes: the server is killed in the middle of the one at which it gets to 0. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile struct faults { int64_t fails, shift, kill_at; } none, *faults = &none;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("FAULTS");
    int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *shared = mmap(0, sizeof *faults, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (shared != MAP_FAILED) faults = shared;
    close(file);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
    if (faults->fails) return errno = EIO, -1;
    if (faults->kill_at && __atomic_sub_fetch(&faults->kill_at, 1, __ATOMIC_SEQ_CST) == 0) {
        NEXT(pwrite64)(file, bytes, count / 2, offset);
        kill(getpid(), SIGKILL);
    }
    return NEXT(pwrite64)(file, bytes, count, offset);
}

int fdatasync(int file) {
    if (faults->fails) return errno = EIO, -1;
    return NEXT(fdatasync)(file);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    int result = NEXT(clock_gettime)(clock, time);
    if (!result && clock == CLOCK_REALTIME) time->tv_sec += faults->shift;
    return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
    int result = NEXT(gettimeofday)(time, zone);
    if (!result) time->tv_sec += faults->shift;
    return result;
}

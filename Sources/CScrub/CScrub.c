// Memory is overwritten when it is freed, for the whole process.
//
// Passwords, codes and a machine's raw answers pass through buffers that no code of ours owns: of the HTTP server, of TLS,
// of JSON, of the pattern engine. All of them come from malloc and go back through these two functions, which take the place
// of glibc's. What was freed cannot be found in memory any more; what is alive is each owner's business.

#define _GNU_SOURCE
#include "CScrub.h"

#include <errno.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

extern void __libc_free(void *block);
extern void *__libc_malloc(size_t size);

void free(void *block) {
    if (block == NULL) return;
    int saved = errno;
    explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
    errno = saved;
}

// glibc's own would move a block and free the old one without our knowing.
void *realloc(void *block, size_t size) {
    if (block == NULL) return __libc_malloc(size);
    if (size == 0) {
        free(block);
        return NULL;
    }
    size_t usable = malloc_usable_size(block);
    // A block that shrinks keeps its place: what lies beyond the new end is overwritten with the rest, later.
    if (size <= usable && size >= usable / 2) return block;
    void *moved = __libc_malloc(size);
    if (moved == NULL) return NULL;
    memcpy(moved, block, size < usable ? size : usable);
    free(block);
    return moved;
}

void cscrub_forbid_dumps(void) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

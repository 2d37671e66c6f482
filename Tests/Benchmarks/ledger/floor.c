// The least that verifying a ledger can cost on one core: every event and every hash is read from SQLite, each opening
// is hashed once with OpenSSL, and the tree is built over the hashes that stand there. Nothing is parsed or compared.
// Answers each line of its standard input with seconds.
#include <openssl/evp.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void need(int is_so, const char *what) {
    if (is_so)
        return;
    fprintf(stderr, "floor: %s failed\n", what);
    exit(1);
}

static void hash(EVP_MD_CTX *context, const void *bytes, size_t count, unsigned char *out) {
    need(EVP_DigestInit_ex2(context, NULL, NULL) == 1 && EVP_DigestUpdate(context, bytes, count) == 1 &&
             EVP_DigestFinal_ex(context, out, NULL) == 1,
         "hashing");
}

static unsigned verify(sqlite3 *database, EVP_MD_CTX *context) {
    sqlite3_stmt *events, *nodes;
    need(sqlite3_prepare_v2(database, "SELECT id, at, kind, ticket_id, request_id, opening FROM event ORDER BY id", -1,
                            &events, NULL) == SQLITE_OK &&
             sqlite3_prepare_v2(database, "SELECT hash FROM ledger_node WHERE log = 1 AND level = 0 ORDER BY place", -1,
                                &nodes, NULL) == SQLITE_OK,
         "sqlite3_prepare_v2");
    unsigned char stack[64][32], pair[65] = {1}, digest[32];
    unsigned sum = 0;
    int depth = 0;
    for (size_t size = 0; sqlite3_step(events) == SQLITE_ROW && sqlite3_step(nodes) == SQLITE_ROW; size++) {
        hash(context, sqlite3_column_blob(events, 5), (size_t)sqlite3_column_bytes(events, 5), digest);
        sum += digest[0] + (unsigned)sqlite3_column_int64(events, 1);
        need(sqlite3_column_bytes(nodes, 0) == 32, "reading a hash");
        memcpy(digest, sqlite3_column_blob(nodes, 0), 32);
        for (size_t place = size; place & 1; place >>= 1) {
            memcpy(pair + 1, stack[--depth], 32);
            memcpy(pair + 33, digest, 32);
            hash(context, pair, sizeof pair, digest);
        }
        memcpy(stack[depth++], digest, 32);
    }
    sqlite3_finalize(events);
    sqlite3_finalize(nodes);
    return sum + (unsigned)depth;
}

int main(int count, char **words) {
    sqlite3 *database;
    need(count == 2 && sqlite3_open_v2(words[1], &database, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK, "opening");
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    need(context != NULL && EVP_DigestInit_ex(context, EVP_sha256(), NULL) == 1, "EVP_DigestInit_ex");
    char line[64];
    while (fgets(line, sizeof line, stdin) != NULL) {
        double start = now();
        unsigned sum = verify(database, context);
        printf("%.6f %u\n", now() - start, sum);
        fflush(stdout);
    }
    EVP_MD_CTX_free(context);
    sqlite3_close(database);
    return 0;
}

// The least that issuing a pass can cost: one Ed25519 key pair made and one signature of an authority, with OpenSSL.
// Nothing is written anywhere. Reads a count from each line of its standard input, and answers with seconds.
#include <openssl/evp.h>
#include <openssl/rand.h>
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
    fprintf(stderr, "bare: %s failed\n", what);
    exit(1);
}

static EVP_PKEY *new_key(void) {
    unsigned char seed[32];
    need(RAND_priv_bytes(seed, sizeof seed) == 1, "RAND_priv_bytes");
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, sizeof seed);
    need(key != NULL, "EVP_PKEY_new_raw_private_key");
    return key;
}

int main(void) {
    EVP_PKEY *authority = new_key();
    // As long as what is signed of a collection's certificate.
    unsigned char message[700], signature[64];
    memset(message, 'x', sizeof message);
    long count;
    while (scanf("%ld", &count) == 1) {
        double start = now();
        for (long i = 0; i < count; i++) {
            EVP_PKEY *key = new_key();
            size_t length = 32;
            need(EVP_PKEY_get_raw_public_key(key, message, &length) == 1, "EVP_PKEY_get_raw_public_key");
            EVP_MD_CTX *context = EVP_MD_CTX_new();
            length = sizeof signature;
            need(context != NULL && EVP_DigestSignInit(context, NULL, NULL, NULL, authority) == 1 &&
                     EVP_DigestSign(context, signature, &length, message, sizeof message) == 1,
                 "EVP_DigestSign");
            EVP_MD_CTX_free(context);
            EVP_PKEY_free(key);
        }
        printf("%.6f\n", now() - start);
        fflush(stdout);
    }
    EVP_PKEY_free(authority);
    return 0;
}

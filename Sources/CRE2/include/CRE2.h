/* RE2 behind a C interface: compiled patterns and pattern sets over bytes of UTF-8.

   Swift cannot import RE2's headers without C++ interoperability, which would spread to every importer, so this shim is
   the whole surface. No exception leaves it: what throws inside answers as a failure. All offsets are in bytes. Compiled
   objects are immutable and may be used from several threads at once. */
#ifndef CRE2_H
#define CRE2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* An offset that stands for "this group took no part in the match". */
#define CRE2_NO_OFFSET SIZE_MAX

typedef struct cre2_pattern cre2_pattern;
typedef struct cre2_set cre2_set;

typedef enum cre2_anchor { CRE2_UNANCHORED = 0, CRE2_ANCHOR_START = 1, CRE2_ANCHOR_BOTH = 2 } cre2_anchor;
typedef enum cre2_verdict { CRE2_NO_MATCH = 0, CRE2_MATCH = 1, CRE2_FAILURE = 2 } cre2_verdict;

/* Compiles a pattern. Answers NULL when it is not valid or does not fit into max_memory bytes; the reason is then in
   error, cut to error_capacity and always terminated. Freed by cre2_pattern_free. */
cre2_pattern *cre2_pattern_make(const char *pattern, size_t count, bool is_case_sensitive, int64_t max_memory,
                                char *error, size_t error_capacity);
void cre2_pattern_free(cre2_pattern *pattern);

/* The number of capturing groups, the whole match not counted. */
int32_t cre2_pattern_group_count(const cre2_pattern *pattern);

/* The name of group number index (from 1), or NULL when it has none. Lives as long as the pattern. */
const char *cre2_pattern_group_name(const cre2_pattern *pattern, int32_t index);

/* Looks for the leftmost match in text[from, to), with the rest of the text as context for ^ and \b. Fills pairs
   (start, end) for the whole match and the first groups, group_pairs of them in all. */
cre2_verdict cre2_pattern_match(const cre2_pattern *pattern, const char *text, size_t count, size_t from, size_t to,
                                cre2_anchor anchor, size_t *offsets, int32_t group_pairs);

/* Sets answer which of their patterns match somewhere, in one pass. Same rules as cre2_pattern_make; patterns are
   numbered from 0 in their order. */
cre2_set *cre2_set_make(const char *const *patterns, const size_t *counts, size_t pattern_count, int64_t max_memory,
                        char *error, size_t error_capacity);
void cre2_set_free(cre2_set *set);

/* Sets matched[i] for every pattern i that matches. CRE2_FAILURE: the automaton outgrew its memory on this text, and
   nothing is known. */
cre2_verdict cre2_set_match(const cre2_set *set, const char *text, size_t count, bool *matched);

#ifdef __cplusplus
}
#endif

#endif

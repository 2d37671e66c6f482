#include "CRE2.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <re2/re2.h>
#include <re2/set.h>

struct cre2_pattern {
    std::unique_ptr<RE2> compiled;
};

struct cre2_set {
    std::unique_ptr<RE2::Set> compiled;
    size_t pattern_count;
};

namespace {

// UTF-8, leftmost-first as in Perl. RE2 would log to standard error, with the text of patterns that may hold secrets.
RE2::Options options(bool is_case_sensitive, int64_t max_memory) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_longest_match(false);
    options.set_case_sensitive(is_case_sensitive);
    options.set_max_mem(max_memory);
    return options;
}

void say(const std::string &reason, char *error, size_t capacity) {
    if (error == nullptr || capacity == 0) return;
    const size_t count = std::min(reason.size(), capacity - 1);
    std::memcpy(error, reason.data(), count);
    error[count] = '\0';
}

RE2::Anchor anchor_of(cre2_anchor anchor) {
    switch (anchor) {
    case CRE2_ANCHOR_START: return RE2::ANCHOR_START;
    case CRE2_ANCHOR_BOTH: return RE2::ANCHOR_BOTH;
    case CRE2_UNANCHORED: break;
    }
    return RE2::UNANCHORED;
}

}  // namespace

cre2_pattern *cre2_pattern_make(const char *pattern, size_t count, bool is_case_sensitive, int64_t max_memory,
                                char *error, size_t error_capacity) {
    try {
        auto compiled = std::make_unique<RE2>(re2::StringPiece(pattern, count), options(is_case_sensitive, max_memory));
        if (!compiled->ok()) {
            say(compiled->error(), error, error_capacity);
            return nullptr;
        }
        return new cre2_pattern{std::move(compiled)};
    } catch (...) {
        say("out of memory", error, error_capacity);
        return nullptr;
    }
}

void cre2_pattern_free(cre2_pattern *pattern) { delete pattern; }

int32_t cre2_pattern_group_count(const cre2_pattern *pattern) {
    return pattern->compiled->NumberOfCapturingGroups();
}

const char *cre2_pattern_group_name(const cre2_pattern *pattern, int32_t index) {
    try {
        const auto &names = pattern->compiled->CapturingGroupNames();
        const auto found = names.find(index);
        return found == names.end() ? nullptr : found->second.c_str();
    } catch (...) {
        return nullptr;
    }
}

cre2_verdict cre2_pattern_match(const cre2_pattern *pattern, const char *text, size_t count, size_t from, size_t to,
                                cre2_anchor anchor, size_t *offsets, int32_t group_pairs) {
    constexpr int32_t pairs_on_stack = 16;
    try {
        re2::StringPiece on_stack[pairs_on_stack];
        std::vector<re2::StringPiece> on_heap;
        re2::StringPiece *groups = on_stack;
        if (group_pairs > pairs_on_stack) {
            on_heap.resize(static_cast<size_t>(group_pairs));
            groups = on_heap.data();
        }
        const re2::StringPiece whole(text, count);
        if (!pattern->compiled->Match(whole, from, to, anchor_of(anchor), groups, group_pairs)) return CRE2_NO_MATCH;
        for (int32_t i = 0; i < group_pairs; ++i) {
            const bool took_part = groups[i].data() != nullptr;
            const size_t start = took_part ? static_cast<size_t>(groups[i].data() - text) : CRE2_NO_OFFSET;
            offsets[2 * i] = start;
            offsets[2 * i + 1] = took_part ? start + groups[i].size() : CRE2_NO_OFFSET;
        }
        return CRE2_MATCH;
    } catch (...) {
        return CRE2_FAILURE;
    }
}

cre2_set *cre2_set_make(const char *const *patterns, const size_t *counts, size_t pattern_count, int64_t max_memory,
                        char *error, size_t error_capacity) {
    try {
        auto compiled = std::make_unique<RE2::Set>(options(true, max_memory), RE2::UNANCHORED);
        for (size_t i = 0; i < pattern_count; ++i) {
            std::string reason;
            if (compiled->Add(re2::StringPiece(patterns[i], counts[i]), &reason) < 0) {
                say(reason, error, error_capacity);
                return nullptr;
            }
        }
        if (!compiled->Compile()) {
            say("the set of patterns is too large", error, error_capacity);
            return nullptr;
        }
        return new cre2_set{std::move(compiled), pattern_count};
    } catch (...) {
        say("out of memory", error, error_capacity);
        return nullptr;
    }
}

void cre2_set_free(cre2_set *set) { delete set; }

cre2_verdict cre2_set_match(const cre2_set *set, const char *text, size_t count, bool *matched) {
    try {
        thread_local std::vector<int> indices;
        RE2::Set::ErrorInfo info{RE2::Set::kNoError};
        if (!set->compiled->Match(re2::StringPiece(text, count), &indices, &info)) {
            return info.kind == RE2::Set::kNoError ? CRE2_NO_MATCH : CRE2_FAILURE;
        }
        for (const int index : indices) {
            if (index >= 0 && static_cast<size_t>(index) < set->pattern_count) matched[index] = true;
        }
        return CRE2_MATCH;
    } catch (...) {
        return CRE2_FAILURE;
    }
}

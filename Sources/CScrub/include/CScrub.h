#ifndef CSCRUB_H
#define CSCRUB_H

/// Keeps this process's memory out of core files and away from other processes of the same user.
///
/// A limit of the core file's size alone does not stop a `core_pattern` that pipes to a program (core(5)).
void cscrub_forbid_dumps(void);

#endif

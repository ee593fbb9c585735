#pragma once
#include <fcntl.h>

// glibc declares renameat2 only to GNU sources, which Swift's Glibc module is not.
extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

// Exchanges two names in one step; 0, or -1 with errno.
static inline int exchange_names(const char *left, const char *right) {
  const unsigned int RENAME_EXCHANGE_FLAG = 1u << 1;
  return renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE_FLAG);
}

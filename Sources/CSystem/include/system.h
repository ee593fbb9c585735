#pragma once

// glibc declares renameat2 only to GNU sources, which Swift's Glibc module is not.
extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

// Gives something a new name that nothing has yet; 0, or -1 with errno: EEXIST where something has it.
static inline int rename_to_free_name(int from_folder, const char *from, int to_folder, const char *to) {
  const unsigned int RENAME_NOREPLACE_FLAG = 1u << 0;
  return renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE_FLAG);
}

// The one function of minizip through which libxlsxwriter opens each part of its package, with a level of our own.
//
// The dynamic linker resolves the library's call to this function, for the program comes before its libraries; the
// real one is then called with everything else unchanged. Should it not come here, the files are the same but smaller.

#define _GNU_SOURCE
#include "zip_level.h"
#include <dlfcn.h>
#include <stddef.h>

typedef int open_part(
    void *zip, const char *name, const void *info, const void *local_extra, unsigned local_extra_size,
    const void *global_extra, unsigned global_extra_size, const char *comment, int method, int level, int raw,
    int window_bits, int memory_level, int strategy, const char *password, unsigned long crc,
    unsigned long version_made_by, unsigned long flags, int zip64);

open_part zipOpenNewFileInZip4_64;

// What minizip answers to wrong parameters.
enum { zip_parameter_error = -102 };

int zipOpenNewFileInZip4_64(
    void *zip, const char *name, const void *info, const void *local_extra, unsigned local_extra_size,
    const void *global_extra, unsigned global_extra_size, const char *comment, int method, int level, int raw,
    int window_bits, int memory_level, int strategy, const char *password, unsigned long crc,
    unsigned long version_made_by, unsigned long flags, int zip64) {
  (void)level;
  open_part *next = (open_part *)dlsym(RTLD_NEXT, "zipOpenNewFileInZip4_64");
  if (next == NULL) return zip_parameter_error;
  return next(
      zip, name, info, local_extra, local_extra_size, global_extra, global_extra_size, comment, method,
      bilan_zip_level, raw, window_bits, memory_level, strategy, password, crc, version_made_by, flags, zip64);
}

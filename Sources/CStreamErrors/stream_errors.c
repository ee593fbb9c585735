// The library that writes workbooks writes each part to a temporary stream, turns it back to its start and packs what it
// reads. It looks at none of its writes, and turning back forgets that one failed: when the disk is full for a moment,
// the part is short and the answer is “no error”.
//
// The dynamic linker resolves the library's call to this function, for the program comes before its libraries; it does
// what the system's own does, but counts the streams that have lost something.

#define _GNU_SOURCE
#include "stream_errors.h"
#include <stdio.h>

static _Thread_local int errors = 0;

int bilan_stream_errors(void) { return errors; }

void rewind(FILE *stream) {
  if (fflush(stream) != 0 || ferror(stream)) errors++;
  (void)fseek(stream, 0, SEEK_SET);
  clearerr(stream);
}

// The library that writes workbooks prints English lines with the paths of its temporary files when a disk is full, and
// has no setting against it; its answer says the same.

#include "standard_error.h"
#include <stdio.h>

static FILE *nowhere = NULL;
static FILE *former = NULL;

void bilan_silence_errors(void) {
  if (former != NULL) return;
  if (nowhere == NULL) nowhere = fopen("/dev/null", "we");
  if (nowhere == NULL) return;
  former = stderr;
  stderr = nowhere;
}

void bilan_restore_errors(void) {
  if (former == NULL) return;
  stderr = former;
  former = NULL;
}

// Swift reads the arguments from /proc, which is not mounted everywhere, and mends what is no UTF-8 in them; the C
// library hands them over to every constructor.

#include "arguments.h"

static int count = 0;
static char **values = 0;
static char **variables = 0;

__attribute__((constructor)) static void keep_arguments(int argument_count, char **arguments, char **environment) {
  count = argument_count;
  values = arguments;
  variables = environment;
}

int bilan_argument_count(void) { return values ? count : 0; }

const char *bilan_environment(int index) {
  for (int place = 0; variables && variables[place]; place++) {
    if (place == index) return variables[place];
  }
  return 0;
}

const char *bilan_argument(int index) { return values && index >= 0 && index < count ? values[index] : ""; }

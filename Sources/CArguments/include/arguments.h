#pragma once

/// How many arguments the process was started with, its own name included.
int bilan_argument_count(void);

/// An argument of the process, as the very bytes that it was given.
const char *bilan_argument(int index);

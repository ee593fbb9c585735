#pragma once

/// How many arguments the process was started with, its own name included.
int bilan_argument_count(void);

/// A variable of the environment of the process, `NAME=value`; null behind the last.
const char *bilan_environment(int index);

/// An argument of the process, as the very bytes that it was given.
const char *bilan_argument(int index);

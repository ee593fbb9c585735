#pragma once
#include <zlib.h>
// inflateInit is a macro, which Swift does not see.
static inline int bilan_inflate_init(z_stream *stream) { return inflateInit(stream); }

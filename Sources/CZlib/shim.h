#pragma once
#include <zlib.h>
// inflateInit, inflateInit2 and deflateInit2 are macros, which Swift does not see.
static inline int bilan_inflate_init(z_stream *stream) { return inflateInit(stream); }
static inline int bilan_inflate_init_raw(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }
static inline int bilan_deflate_init_raw(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
}

#pragma once
// xlsxwriter.h uses the fixed-width types without including them.
#include <stdint.h>
#include <xlsxwriter.h>
// The library packs with zlib; we unpack with it, to see that the file is whole.
#include <zlib.h>
// inflateInit2 and deflateInit2 are macros, which Swift does not see.
static inline int bilan_inflate_init_raw(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }
static inline int bilan_deflate_init_raw(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
}

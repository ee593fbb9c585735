#pragma once
#include <stdint.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// Where the separators, line feeds, carriage returns and quotes of 64 bytes are, one bit a byte, and which bytes are
// not ASCII. Swift's SIMD types have no movemask; everything else of the reader is Swift.
typedef struct {
  uint64_t delimiter, newline, carriage, quote, high;
} bytemask;

static inline bytemask bytemask_of_64(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  bytemask mask = {0, 0, 0, 0, 0};
#if defined(__SSE2__)
  const __m128i d = _mm_set1_epi8((char)delimiter), n = _mm_set1_epi8('\n'), c = _mm_set1_epi8('\r'),
                q = _mm_set1_epi8((char)quote);
  for (int i = 0; i < 4; i++) {
    const __m128i v = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    mask.delimiter |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v, d)) << (16 * i);
    mask.newline |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v, n)) << (16 * i);
    mask.carriage |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v, c)) << (16 * i);
    mask.quote |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v, q)) << (16 * i);
    mask.high |= (uint64_t)(uint16_t)_mm_movemask_epi8(v) << (16 * i);
  }
#else
  for (int i = 0; i < 64; i++) {
    mask.delimiter |= (uint64_t)(bytes[i] == delimiter) << i;
    mask.newline |= (uint64_t)(bytes[i] == '\n') << i;
    mask.carriage |= (uint64_t)(bytes[i] == '\r') << i;
    mask.quote |= (uint64_t)(bytes[i] == quote) << i;
    mask.high |= (uint64_t)(bytes[i] >> 7) << i;
  }
#endif
  return mask;
}

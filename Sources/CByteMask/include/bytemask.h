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

#if defined(__SSE2__)
// Whether 0xC2 stands before a byte below 0xA0, or 0xEF before 0xBF, among some bytes, 16 by 16.
static inline int bytemask_holds_rare_pairs(const uint8_t *bytes, long count) {
  __m128i found = _mm_setzero_si128();
  for (long i = 0; i < count; i += 16) {
    const __m128i v = _mm_loadu_si128((const __m128i *)(bytes + i)),
                  next = _mm_loadu_si128((const __m128i *)(bytes + i + 1));
    const __m128i c1 = _mm_and_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8((char)0xC2)),
                                     _mm_cmpeq_epi8(_mm_min_epu8(next, _mm_set1_epi8((char)0x9F)), next));
    const __m128i last = _mm_and_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8((char)0xEF)),
                                       _mm_cmpeq_epi8(next, _mm_set1_epi8((char)0xBF)));
    found = _mm_or_si128(found, _mm_or_si128(c1, last));
  }
  return _mm_movemask_epi8(found) != 0;
}
#endif

// Whether there may be, among some bytes, a character that no document can hold: a control character other than a tab
// or a line end (U+0000 to U+001F, U+007F to U+009F), U+FFFE or U+FFFF. A few others from U+FFC0 on give 1 too.
// Reads one byte past the last.
static inline int bytemask_may_hold_controls(const uint8_t *bytes, long count) {
  long i = 0;
#if defined(__SSE2__)
  const __m128i tab = _mm_set1_epi8('\t'), n = _mm_set1_epi8('\n'), c = _mm_set1_epi8('\r'),
                highest = _mm_set1_epi8(0x1F), del = _mm_set1_epi8(0x7F), c2 = _mm_set1_epi8((char)0xC2),
                ef = _mm_set1_epi8((char)0xEF);
  while (i + 16 <= count) {
    const long start = i, end = count - i > 4096 ? i + 4096 : i + (count - i) / 16 * 16;
    __m128i found = _mm_setzero_si128(), leads = _mm_setzero_si128();
    for (; i < end; i += 16) {
      const __m128i v = _mm_loadu_si128((const __m128i *)(bytes + i));
      const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(v, tab), _mm_or_si128(_mm_cmpeq_epi8(v, n), _mm_cmpeq_epi8(v, c)));
      const __m128i low = _mm_andnot_si128(ends, _mm_cmpeq_epi8(_mm_min_epu8(v, highest), v));
      found = _mm_or_si128(found, _mm_or_si128(low, _mm_cmpeq_epi8(v, del)));
      leads = _mm_or_si128(leads, _mm_or_si128(_mm_cmpeq_epi8(v, c2), _mm_cmpeq_epi8(v, ef)));
    }
    if (_mm_movemask_epi8(found)) return 1;
    if (_mm_movemask_epi8(leads) && bytemask_holds_rare_pairs(bytes + start, end - start)) return 1;
  }
#endif
  for (; i < count; i++) {
    const uint8_t b = bytes[i], next = bytes[i + 1];
    if ((b < 0x20 && b != '\t' && b != '\n' && b != '\r') || b == 0x7F || (b == 0xC2 && next < 0xA0) ||
        (b == 0xEF && next == 0xBF))
      return 1;
  }
  return 0;
}

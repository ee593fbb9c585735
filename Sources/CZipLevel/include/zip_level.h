#pragma once

/// The level at which zlib packs the parts of a workbook: 1 is the fastest, 9 the smallest.
///
/// The library that writes workbooks asks for zlib's standard level, 6, and has no setting for it. On our sheets,
/// level 6 takes nearly three times as long as this one, for a file a fifth smaller.
enum { bilan_zip_level = 2 };

#pragma once

/// Turns away what C libraries print to the standard error stream by themselves, until `bilan_restore_errors`.
///
/// Only the stream of C's own printing is turned away: what is written to descriptor 2, as this program writes, still
/// arrives, from any thread. Not to be nested. Without /dev/null nothing changes.
void bilan_silence_errors(void);

/// Lets C libraries print again.
void bilan_restore_errors(void);

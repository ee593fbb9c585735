#pragma once

/// How many streams this thread has turned back to their start although something written to them was lost.
int bilan_stream_errors(void);

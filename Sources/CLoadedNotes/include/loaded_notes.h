#pragma once
#include <stddef.h>

// Looks at one segment of notes that the linker has left in a loaded object.
typedef void (*note_visitor)(const void *notes, size_t size, size_t alignment, void *context);

// Goes through the executable and the libraries loaded with it; returns how many there are. glibc declares the walk only
// to GNU sources, which Swift's Glibc module is not.
int visit_loaded_notes(note_visitor visit, void *context);

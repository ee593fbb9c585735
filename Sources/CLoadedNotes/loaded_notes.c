#define _GNU_SOURCE
#include "loaded_notes.h"
#include <link.h>
#include <string.h>

struct walk {
  note_visitor visit;
  void *context;
  int objects;
};

static int visit_object(struct dl_phdr_info *object, size_t size, void *data) {
  struct walk *walk = data;
  (void)size;
  // What the kernel lends to every process is no part of the program.
  if (strncmp(object->dlpi_name, "linux-", 6) == 0) return 0;
  walk->objects += 1;
  for (int index = 0; index < object->dlpi_phnum; index += 1) {
    const ElfW(Phdr) *header = &object->dlpi_phdr[index];
    if (header->p_type != PT_NOTE) continue;
    walk->visit((const void *)(object->dlpi_addr + header->p_vaddr), header->p_memsz, header->p_align, walk->context);
  }
  return 0;
}

int visit_loaded_notes(note_visitor visit, void *context) {
  struct walk walk = {visit, context, 0};
  dl_iterate_phdr(visit_object, &walk);
  return walk.objects;
}

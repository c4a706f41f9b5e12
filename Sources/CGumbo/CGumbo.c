// Parsing with Gumbo into an arena (see include/CGumbo.h).

#include "CGumbo.h"

#include <setjmp.h>
#include <stdlib.h>

/// A piece of memory that is given out from its start to its end.
typedef struct cgumbo_chunk {
  struct cgumbo_chunk *previous;
  size_t capacity;
  size_t used;
} cgumbo_chunk;

struct cgumbo_arena {
  cgumbo_chunk *chunk;
  size_t total;
  size_t limit;
  jmp_buf escape;
};

enum {
  CHUNK_SIZE = 1 << 20,
  ALIGNMENT = 16,
  HEADER_SIZE = (sizeof(cgumbo_chunk) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT,
};

cgumbo_arena *cgumbo_arena_create(void) {
  return (cgumbo_arena *)calloc(1, sizeof(cgumbo_arena));
}

/// Takes back all memory but one chunk, which the next parse uses again.
static void cgumbo_arena_reset(cgumbo_arena *arena) {
  while (arena->chunk != NULL && arena->chunk->previous != NULL) {
    cgumbo_chunk *previous = arena->chunk->previous;
    free(arena->chunk);
    arena->chunk = previous;
  }
  if (arena->chunk != NULL) arena->chunk->used = 0;
  arena->total = arena->chunk != NULL ? arena->chunk->capacity : 0;
}

void cgumbo_arena_destroy(cgumbo_arena *arena) {
  if (arena == NULL) return;
  cgumbo_arena_reset(arena);
  free(arena->chunk);
  free(arena);
}

/// Gumbo's allocator: leaves `cgumbo_parse` when the limit is reached.
static void *cgumbo_allocate(void *userdata, size_t size) {
  cgumbo_arena *arena = (cgumbo_arena *)userdata;
  size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  if (arena->chunk == NULL || arena->chunk->capacity - arena->chunk->used < size) {
    size_t capacity = size > CHUNK_SIZE ? size : CHUNK_SIZE;
    if (capacity > arena->limit || arena->total > arena->limit - capacity) {
      longjmp(arena->escape, 1);
    }
    cgumbo_chunk *chunk = (cgumbo_chunk *)malloc(HEADER_SIZE + capacity);
    if (chunk == NULL) longjmp(arena->escape, 1);
    chunk->previous = arena->chunk;
    chunk->capacity = capacity;
    chunk->used = 0;
    arena->chunk = chunk;
    arena->total += capacity;
  }
  void *result = (char *)arena->chunk + HEADER_SIZE + arena->chunk->used;
  arena->chunk->used += size;
  return result;
}

/// Gumbo's deallocator: memory comes back with the arena.
static void cgumbo_deallocate(void *userdata, void *pointer) {
  (void)userdata;
  (void)pointer;
}

// Only Gumbo's own C functions are left by the jump, and they hold nothing but memory of the arena.
GumboOutput *cgumbo_parse(cgumbo_arena *arena, const char *bytes, size_t count, size_t limit) {
  cgumbo_arena_reset(arena);
  arena->limit = limit;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = cgumbo_allocate;
  options.deallocator = cgumbo_deallocate;
  options.userdata = arena;
  options.max_errors = 0;
  if (setjmp(arena->escape) != 0) return NULL;
  return gumbo_parse_with_options(&options, bytes, count);
}

// What Swift needs of the Gumbo HTML5 parser: parsing into memory that is released at once.
//
// Gumbo frees its tree by recursion, so that deep HTML would exhaust the stack, and it does not
// check for memory, so that HTML made for it could take all there is. Here each parse takes its
// memory from an arena with a limit, and jumps out when the limit is reached. Nothing of the tree
// needs to be freed on its own.

#ifndef CORPUS_CGUMBO_SHIM_H
#define CORPUS_CGUMBO_SHIM_H

#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>

/// A piece of memory that is given out from its start to its end.
typedef struct cgumbo_chunk {
  struct cgumbo_chunk *previous;
  size_t capacity;
  size_t used;
} cgumbo_chunk;

/// The memory of one parse at a time.
typedef struct cgumbo_arena {
  cgumbo_chunk *chunk;
  size_t total;
  size_t limit;
  jmp_buf escape;
} cgumbo_arena;

enum { CGUMBO_CHUNK_SIZE = 1 << 20, CGUMBO_ALIGNMENT = 16 };

/// Makes an arena, or returns NULL when there is no memory.
static inline cgumbo_arena *cgumbo_arena_create(void) {
  return (cgumbo_arena *)calloc(1, sizeof(cgumbo_arena));
}

/// Takes back all memory but one chunk, which the next parse uses again.
static inline void cgumbo_arena_reset(cgumbo_arena *arena) {
  while (arena->chunk != NULL && arena->chunk->previous != NULL) {
    cgumbo_chunk *previous = arena->chunk->previous;
    free(arena->chunk);
    arena->chunk = previous;
  }
  if (arena->chunk != NULL) arena->chunk->used = 0;
  arena->total = arena->chunk != NULL ? arena->chunk->capacity : 0;
}

/// Frees an arena; NULL is ignored.
static inline void cgumbo_arena_destroy(cgumbo_arena *arena) {
  if (arena == NULL) return;
  cgumbo_arena_reset(arena);
  free(arena->chunk);
  free(arena);
}

/// Gumbo's allocator: leaves `cgumbo_parse` when the limit is reached.
static inline void *cgumbo_allocate(void *userdata, size_t size) {
  cgumbo_arena *arena = (cgumbo_arena *)userdata;
  size = (size + CGUMBO_ALIGNMENT - 1) / CGUMBO_ALIGNMENT * CGUMBO_ALIGNMENT;
  if (arena->chunk == NULL || arena->chunk->capacity - arena->chunk->used < size) {
    size_t capacity = size > CGUMBO_CHUNK_SIZE ? size : CGUMBO_CHUNK_SIZE;
    if (capacity > arena->limit || arena->total > arena->limit - capacity) {
      longjmp(arena->escape, 1);
    }
    size_t header = (sizeof(cgumbo_chunk) + CGUMBO_ALIGNMENT - 1) / CGUMBO_ALIGNMENT
                    * CGUMBO_ALIGNMENT;
    cgumbo_chunk *chunk = (cgumbo_chunk *)malloc(header + capacity);
    if (chunk == NULL) longjmp(arena->escape, 1);
    chunk->previous = arena->chunk;
    chunk->capacity = capacity;
    chunk->used = 0;
    arena->chunk = chunk;
    arena->total += capacity;
  }
  size_t header = (sizeof(cgumbo_chunk) + CGUMBO_ALIGNMENT - 1) / CGUMBO_ALIGNMENT
                  * CGUMBO_ALIGNMENT;
  void *result = (char *)arena->chunk + header + arena->chunk->used;
  arena->chunk->used += size;
  return result;
}

/// Gumbo's deallocator: memory comes back with the arena.
static inline void cgumbo_deallocate(void *userdata, void *pointer) {
  (void)userdata;
  (void)pointer;
}

/// Parses HTML; the tree lives in the arena until the next parse or the arena's end.
///
/// Returns NULL when the tree would take more than `limit` bytes. Only Gumbo's own C functions are
/// left by the jump, and they hold nothing but memory of the arena.
static inline GumboOutput *cgumbo_parse(cgumbo_arena *arena, const char *bytes, size_t count,
                                        size_t limit) {
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

#endif

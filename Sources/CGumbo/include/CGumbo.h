// What Swift needs of the Gumbo HTML5 parser: parsing into memory that is released at once.
//
// Gumbo frees its tree by recursion, so that deep HTML would exhaust the stack, and it does not
// check for memory, so that HTML made for it could take all there is. Here each parse takes its
// memory from an arena with a limit, and jumps out when the limit is reached. Nothing of the tree
// needs to be freed on its own.
//
// No other system header is included: Swift would count its declarations as this module's.

#ifndef CORPUS_CGUMBO_H
#define CORPUS_CGUMBO_H

#include <gumbo.h>

/// The memory of one parse at a time.
typedef struct cgumbo_arena cgumbo_arena;

/// Makes an arena, or returns NULL when there is no memory.
cgumbo_arena *cgumbo_arena_create(void);

/// Frees an arena; NULL is ignored.
void cgumbo_arena_destroy(cgumbo_arena *arena);

/// Parses HTML; the tree lives in the arena until the next parse or the arena's end.
///
/// Returns NULL when the tree would take more than `limit` bytes.
GumboOutput *cgumbo_parse(cgumbo_arena *arena, const char *bytes, size_t count, size_t limit);

#endif

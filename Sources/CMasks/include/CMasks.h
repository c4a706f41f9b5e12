// Instructions that Swift cannot say.

#ifndef CORPUS_CMASKS_H
#define CORPUS_CMASKS_H

#include <stdint.h>

/// 16 bytes; the compiler turns operations on them into instructions of the machine.
typedef uint8_t cmasks_bytes __attribute__((ext_vector_type(16)));

/// Ones in the first `count` bytes, zeros in the rest; `count` is at most 16.
static inline cmasks_bytes cmasks_first(uint64_t count) {
  static const uint8_t ones_and_zeros[32] = {255, 255, 255, 255, 255, 255, 255, 255,
                                             255, 255, 255, 255, 255, 255, 255, 255};
  cmasks_bytes mask;
  __builtin_memcpy(&mask, ones_and_zeros + 16 - count, 16);
  return mask;
}

/// What 64 bytes are, a bit for each: bit `i` is byte `i`.
typedef struct {
  /// Not ASCII.
  uint64_t beyond_ascii;
  /// Letters and digits of ASCII.
  uint64_t alphanumerics;
  /// `_`, and the byte that was named.
  uint64_t connectors;
  /// What may stand within a word or number: `'`, `,`, `.`, `:`, `;`.
  uint64_t middles;
  uint64_t spaces;
  uint64_t line_feeds;
  uint64_t carriage_returns;
} cmasks_block;

/// Fills `block` from 64 bytes, with the widest vectors that the processor has.
///
/// @param connector A byte that counts as a connector beside `_`.
void cmasks_classify(const uint8_t *_Nonnull bytes, uint8_t connector,
                     cmasks_block *_Nonnull block);

/// Asks for the cache line of an address, which may be any, and goes on without waiting for it.
static inline void cmasks_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }

#endif

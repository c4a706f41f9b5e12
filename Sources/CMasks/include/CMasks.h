// Instructions that Swift cannot say.

#ifndef CORPUS_CMASKS_H
#define CORPUS_CMASKS_H

#include <stdint.h>

/// 16 bytes; the compiler turns operations on them into instructions of the machine.
typedef uint8_t cmasks_bytes __attribute__((ext_vector_type(16)));

/// Bit `i` of the result is the highest bit of byte `i`.
static inline uint64_t cmasks_high_bits(cmasks_bytes bytes) {
  typedef _Bool bools __attribute__((ext_vector_type(16)));
  typedef int8_t numbers __attribute__((ext_vector_type(16)));
  union {
    bools vector;
    uint16_t number;
  } bits = {.vector = __builtin_convertvector((numbers)bytes < 0, bools)};
  return bits.number;
}

/// Ones in the first `count` bytes, zeros in the rest; `count` is at most 16.
static inline cmasks_bytes cmasks_first(uint64_t count) {
  static const uint8_t ones_and_zeros[32] = {255, 255, 255, 255, 255, 255, 255, 255,
                                             255, 255, 255, 255, 255, 255, 255, 255};
  cmasks_bytes mask;
  __builtin_memcpy(&mask, ones_and_zeros + 16 - count, 16);
  return mask;
}

/// Asks for the cache line of an address, which may be any, and goes on without waiting for it.
static inline void cmasks_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }

#endif

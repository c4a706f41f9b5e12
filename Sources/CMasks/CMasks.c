#include "CMasks.h"

typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef int8_t signed64 __attribute__((ext_vector_type(64)));
typedef _Bool bools64 __attribute__((ext_vector_type(64)));

// The highest bit of each byte: of a comparison, whether it holds. A macro, because vectors of this
// size cannot be passed to a function that is compiled for several processors.
#define BITS(vector)                                                      \
  (((union {                                                              \
     bools64 bits;                                                        \
     uint64_t number;                                                     \
   }){.bits = __builtin_convertvector((signed64)(vector) < 0, bools64)})  \
       .number)

// Compiled several times; which is called is decided once, when the program is loaded.
#if defined(__x86_64__) && defined(__linux__)
__attribute__((target_clones("avx2", "default")))
#endif
void cmasks_classify(const uint8_t *bytes, uint8_t connector, cmasks_block *block) {
  bytes64 text;
  __builtin_memcpy(&text, bytes, sizeof text);
  bytes64 letters = (text | 0x20) - 0x61;
  bytes64 digits = text - 0x30;
  block->beyond_ascii = BITS(text);
  block->alphanumerics = BITS((letters < 26) | (digits < 10));
  block->connectors = BITS((text == 0x5f) | (text == connector));
  block->middles =
      BITS(((text & 0xfd) == 0x2c) | ((text & 0xfe) == 0x3a) | (text == 0x27));
  block->spaces = BITS(text == 0x20);
  block->line_feeds = BITS(text == 0x0a);
  block->carriage_returns = BITS(text == 0x0d);
}

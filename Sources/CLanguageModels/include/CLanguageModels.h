// The files of Sources/TextQuality/Models, compiled in.

#ifndef CORPUS_CLANGUAGEMODELS_H
#define CORPUS_CLANGUAGEMODELS_H

#include <stddef.h>

/// The bytes of one model. They live as long as the program.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} clanguage_model;

clanguage_model clanguage_model_english(void);

#endif

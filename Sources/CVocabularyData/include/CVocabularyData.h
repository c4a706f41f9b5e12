// The files of Sources/Vocabulary/Data, compiled in.

#ifndef CORPUS_CVOCABULARYDATA_H
#define CORPUS_CVOCABULARYDATA_H

#include <stddef.h>

/// The bytes of one file. They live as long as the program and are not terminated.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} cvocabulary_file;

cvocabulary_file cvocabulary_nutrients(void);
cvocabulary_file cvocabulary_drugs(void);
cvocabulary_file cvocabulary_conditions_internal(void);
cvocabulary_file cvocabulary_conditions_systems(void);
cvocabulary_file cvocabulary_conditions_symptoms(void);
cvocabulary_file cvocabulary_blocked(void);
cvocabulary_file cvocabulary_assertion_rules(void);

#endif

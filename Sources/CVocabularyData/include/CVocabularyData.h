// The files of Sources/Vocabulary/Data, compiled in.

#ifndef CORPUS_CVOCABULARYDATA_H
#define CORPUS_CVOCABULARYDATA_H

#include <stddef.h>

#endif

// What Swift needs of ICU, and nothing else.
//
// ICU renames every function by macro (`ubrk_open` is `ubrk_open_72`), and Swift does not import
// macros. Each function below therefore stands for the ICU function of the same name, whatever
// version of ICU is installed.
//
// No header of ICU is included here. Foundation carries an ICU of its own, of another version, and
// Swift would find two different definitions of its types in one program.

#ifndef CORPUS_CICU_H
#define CORPUS_CICU_H

#include <stdint.h>

/// UErrorCode: zero is success, negative is a warning, positive a failure.
typedef int32_t cicu_status;

/// UBreakIterator.
typedef struct cicu_iterator cicu_iterator;
/// UText.
typedef struct cicu_text cicu_text;
/// UNormalizer2.
typedef struct cicu_normalizer cicu_normalizer;
/// UCPTrie.
typedef struct cicu_trie cicu_trie;
/// UResourceBundle.
typedef struct cicu_resource cicu_resource;
/// What `cicu_u_enumCharTypes` calls for each range: UCharEnumTypeRange.
typedef int8_t cicu_visit(const void *context, int32_t start, int32_t limit, int32_t type);

/// UBRK_WORD and UBRK_SENTENCE.
enum { CICU_WORD = 1, CICU_SENTENCE = 3 };

/// The general categories of letters, U_UPPERCASE_LETTER to U_OTHER_LETTER, and of numbers,
/// U_DECIMAL_DIGIT_NUMBER to U_OTHER_NUMBER.
enum { CICU_FIRST_LETTER = 1, CICU_LAST_LETTER = 5, CICU_FIRST_NUMBER = 9, CICU_LAST_NUMBER = 11 };

cicu_iterator *cicu_ubrk_open(int32_t type, const char *locale, cicu_status *status);

void cicu_ubrk_close(cicu_iterator *iterator);

void cicu_ubrk_setUText(cicu_iterator *iterator, cicu_text *text, cicu_status *status);

int32_t cicu_ubrk_first(cicu_iterator *iterator);

int32_t cicu_ubrk_next(cicu_iterator *iterator);

int32_t cicu_ubrk_getRuleStatus(cicu_iterator *iterator);

int32_t cicu_ubrk_getBinaryRules(cicu_iterator *iterator, uint8_t *rules, int32_t capacity,
                                 cicu_status *status);

cicu_trie *cicu_ucptrie_openFromBinary(const void *data, int32_t length, cicu_status *status);

int32_t cicu_ucptrie_getRange(const cicu_trie *trie, int32_t start, uint32_t *value);

void cicu_ucptrie_close(cicu_trie *trie);

void cicu_u_enumCharTypes(cicu_visit *visit, const void *context);

/// Opens ICU's data on breaks, in which the exceptions of sentence breaks lie.
cicu_resource *cicu_ures_openBreakData(const char *locale, cicu_status *status);

cicu_resource *cicu_ures_getByKey(const cicu_resource *bundle, const char *key,
                                  cicu_status *status);

int32_t cicu_ures_getSize(const cicu_resource *bundle);

const uint16_t *cicu_ures_getStringByIndex(const cicu_resource *bundle, int32_t index,
                                           int32_t *length, cicu_status *status);

void cicu_ures_close(cicu_resource *bundle);

cicu_text *cicu_utext_openUTF8(cicu_text *reused, const char *bytes, int64_t length,
                               cicu_status *status);

void cicu_utext_close(cicu_text *text);

const cicu_normalizer *cicu_unorm2_getNFKCCasefoldInstance(cicu_status *status);

int32_t cicu_unorm2_normalize(const cicu_normalizer *normalizer, const uint16_t *source,
                              int32_t length, uint16_t *target, int32_t capacity,
                              cicu_status *status);

uint16_t *cicu_u_strFromUTF8WithSub(uint16_t *target, int32_t capacity, int32_t *length,
                                    const char *source, int32_t sourceLength,
                                    int32_t substitute, cicu_status *status);

char *cicu_u_strToUTF8(char *target, int32_t capacity, int32_t *length, const uint16_t *source,
                       int32_t sourceLength, cicu_status *status);

int8_t cicu_u_charType(int32_t character);

const char *cicu_u_errorName(cicu_status status);

/// Writes the version of the ICU that is loaded, as four numbers.
void cicu_u_getVersion(uint8_t version[4]);

/// Writes the version of Unicode that the loaded ICU implements, as four numbers.
void cicu_u_getUnicodeVersion(uint8_t version[4]);

#endif

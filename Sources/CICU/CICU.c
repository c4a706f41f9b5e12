#include "CICU.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucptrie.h>
#include <unicode/unorm2.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

_Static_assert(sizeof(UErrorCode) == sizeof(cicu_status), "UErrorCode is an int");
_Static_assert(sizeof(UChar) == sizeof(uint16_t), "UChar is UTF-16");
_Static_assert(UBRK_WORD == CICU_WORD && UBRK_SENTENCE == CICU_SENTENCE, "break types");
_Static_assert(U_UPPERCASE_LETTER == CICU_FIRST_LETTER && U_OTHER_LETTER == CICU_LAST_LETTER,
               "categories of letters");
_Static_assert(U_DECIMAL_DIGIT_NUMBER == CICU_FIRST_NUMBER && U_OTHER_NUMBER == CICU_LAST_NUMBER,
               "categories of numbers");

cicu_iterator *cicu_ubrk_open(int32_t type, const char *locale, cicu_status *status) {
  return (cicu_iterator *)ubrk_open((UBreakIteratorType)type, locale, NULL, 0, (UErrorCode *)status);
}

void cicu_ubrk_close(cicu_iterator *iterator) {
  ubrk_close((UBreakIterator *)iterator);
}

void cicu_ubrk_setUText(cicu_iterator *iterator, cicu_text *text, cicu_status *status) {
  ubrk_setUText((UBreakIterator *)iterator, (UText *)text, (UErrorCode *)status);
}

int32_t cicu_ubrk_first(cicu_iterator *iterator) {
  return ubrk_first((UBreakIterator *)iterator);
}

int32_t cicu_ubrk_next(cicu_iterator *iterator) {
  return ubrk_next((UBreakIterator *)iterator);
}

int32_t cicu_ubrk_getRuleStatus(cicu_iterator *iterator) {
  return ubrk_getRuleStatus((UBreakIterator *)iterator);
}

int32_t cicu_ubrk_getBinaryRules(cicu_iterator *iterator, uint8_t *rules, int32_t capacity,
                                 cicu_status *status) {
  return ubrk_getBinaryRules((UBreakIterator *)iterator, rules, capacity, (UErrorCode *)status);
}

cicu_trie *cicu_ucptrie_openFromBinary(const void *data, int32_t length, cicu_status *status) {
  return (cicu_trie *)ucptrie_openFromBinary(UCPTRIE_TYPE_ANY, UCPTRIE_VALUE_BITS_ANY, data, length, NULL, (UErrorCode *)status);
}

int32_t cicu_ucptrie_getRange(const cicu_trie *trie, int32_t start, uint32_t *value) {
  return (int32_t)ucptrie_getRange((const UCPTrie *)trie, (UChar32)start, UCPMAP_RANGE_NORMAL, 0, NULL, NULL, value);
}

void cicu_ucptrie_close(cicu_trie *trie) {
  ucptrie_close((UCPTrie *)trie);
}

void cicu_u_enumCharTypes(cicu_visit *visit, const void *context) {
  u_enumCharTypes((UCharEnumTypeRange *)visit, context);
}

cicu_resource *cicu_ures_openBreakData(const char *locale, cicu_status *status) {
  return (cicu_resource *)ures_open(U_ICUDATA_NAME "-brkitr", locale, (UErrorCode *)status);
}

cicu_resource *cicu_ures_getByKey(const cicu_resource *bundle, const char *key, cicu_status *status) {
  return (cicu_resource *)ures_getByKey((const UResourceBundle *)bundle, key, NULL, (UErrorCode *)status);
}

int32_t cicu_ures_getSize(const cicu_resource *bundle) {
  return ures_getSize((const UResourceBundle *)bundle);
}

const uint16_t *cicu_ures_getStringByIndex(const cicu_resource *bundle, int32_t index,
                                           int32_t *length, cicu_status *status) {
  return (const uint16_t *)ures_getStringByIndex((const UResourceBundle *)bundle, index, length, (UErrorCode *)status);
}

void cicu_ures_close(cicu_resource *bundle) {
  ures_close((UResourceBundle *)bundle);
}

cicu_text *cicu_utext_openUTF8(cicu_text *reused, const char *bytes, int64_t length,
                               cicu_status *status) {
  return (cicu_text *)utext_openUTF8((UText *)reused, bytes, length, (UErrorCode *)status);
}

void cicu_utext_close(cicu_text *text) {
  utext_close((UText *)text);
}

const cicu_normalizer *cicu_unorm2_getNFKCCasefoldInstance(cicu_status *status) {
  return (const cicu_normalizer *)unorm2_getNFKCCasefoldInstance((UErrorCode *)status);
}

int32_t cicu_unorm2_normalize(const cicu_normalizer *normalizer, const uint16_t *source,
                              int32_t length, uint16_t *target, int32_t capacity,
                              cicu_status *status) {
  return unorm2_normalize((const UNormalizer2 *)normalizer, (const UChar *)source, length, (UChar *)target, capacity, (UErrorCode *)status);
}

uint16_t *cicu_u_strFromUTF8WithSub(uint16_t *target, int32_t capacity, int32_t *length,
                                    const char *source, int32_t sourceLength,
                                    int32_t substitute, cicu_status *status) {
  return (uint16_t *)u_strFromUTF8WithSub((UChar *)target, capacity, length, source, sourceLength,
                                          substitute, NULL, (UErrorCode *)status);
}

char *cicu_u_strToUTF8(char *target, int32_t capacity, int32_t *length, const uint16_t *source,
                       int32_t sourceLength, cicu_status *status) {
  return u_strToUTF8(target, capacity, length, (const UChar *)source, sourceLength, (UErrorCode *)status);
}

int8_t cicu_u_charType(int32_t character) {
  return u_charType((UChar32)character);
}

const char *cicu_u_errorName(cicu_status status) {
  return u_errorName((UErrorCode)status);
}

void cicu_u_getVersion(uint8_t version[4]) {
  u_getVersion(version);
}

void cicu_u_getUnicodeVersion(uint8_t version[4]) {
  u_getUnicodeVersion(version);
}

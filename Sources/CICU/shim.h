// What Swift needs of ICU, and nothing else.
//
// ICU renames every function by macro (`ubrk_open` is `ubrk_open_72`), and Swift does not import
// macros. Each `static inline` function below therefore stands for the ICU function of the same
// name, whatever version of ICU is installed.

#ifndef CORPUS_CICU_SHIM_H
#define CORPUS_CICU_SHIM_H

// Foundation carries an ICU of its own, of another version, whose error codes bear the same name.
// A Swift module that sees both would see two definitions of one type, so ours gets its own name.
#define UErrorCode CICUErrorCode

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

static inline UBreakIterator *cicu_ubrk_open(UBreakIteratorType type, const char *locale,
                                             UErrorCode *status) {
  return ubrk_open(type, locale, NULL, 0, status);
}

static inline void cicu_ubrk_close(UBreakIterator *iterator) { ubrk_close(iterator); }

static inline void cicu_ubrk_setUText(UBreakIterator *iterator, UText *text, UErrorCode *status) {
  ubrk_setUText(iterator, text, status);
}

static inline int32_t cicu_ubrk_first(UBreakIterator *iterator) { return ubrk_first(iterator); }

static inline int32_t cicu_ubrk_next(UBreakIterator *iterator) { return ubrk_next(iterator); }

static inline int32_t cicu_ubrk_getRuleStatus(UBreakIterator *iterator) {
  return ubrk_getRuleStatus(iterator);
}

static inline UText *cicu_utext_openUTF8(UText *reused, const char *bytes, int64_t length,
                                         UErrorCode *status) {
  return utext_openUTF8(reused, bytes, length, status);
}

static inline void cicu_utext_close(UText *text) { utext_close(text); }

static inline const UNormalizer2 *cicu_unorm2_getNFKCCasefoldInstance(UErrorCode *status) {
  return unorm2_getNFKCCasefoldInstance(status);
}

static inline int32_t cicu_unorm2_normalize(const UNormalizer2 *normalizer, const UChar *source,
                                            int32_t length, UChar *target, int32_t capacity,
                                            UErrorCode *status) {
  return unorm2_normalize(normalizer, source, length, target, capacity, status);
}

static inline UChar *cicu_u_strFromUTF8(UChar *target, int32_t capacity, int32_t *length,
                                        const char *source, int32_t sourceLength,
                                        UErrorCode *status) {
  return u_strFromUTF8(target, capacity, length, source, sourceLength, status);
}

static inline char *cicu_u_strToUTF8(char *target, int32_t capacity, int32_t *length,
                                     const UChar *source, int32_t sourceLength,
                                     UErrorCode *status) {
  return u_strToUTF8(target, capacity, length, source, sourceLength, status);
}

static inline int8_t cicu_u_charType(UChar32 character) { return u_charType(character); }

static inline const char *cicu_u_errorName(UErrorCode status) { return u_errorName(status); }

/// Writes the version of the ICU that is loaded, as four numbers.
static inline void cicu_u_getVersion(uint8_t version[4]) { u_getVersion(version); }

/// Writes the version of Unicode that the loaded ICU implements, as four numbers.
static inline void cicu_u_getUnicodeVersion(uint8_t version[4]) { u_getUnicodeVersion(version); }

#endif

// What Swift needs of simdjson, as C functions: no exception and no C++ type crosses this line.

#ifndef CORPUS_CSIMDJSON_H
#define CORPUS_CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The readable bytes that must follow each text given to `csimdjson_find_fields`.
enum { CSIMDJSON_PADDING = 64 };

/// A parser with its buffers, reused from text to text by one thread at a time.
typedef struct csimdjson_parser csimdjson_parser;

/// A field's name, without quotes and unescaped.
typedef struct {
  const char *bytes;
  size_t count;
} csimdjson_name;

/// What stands in a field.
typedef enum {
  CSIMDJSON_ABSENT = 0,
  CSIMDJSON_STRING = 1,
  CSIMDJSON_NUMBER = 2,
  CSIMDJSON_NULL = 3,
  CSIMDJSON_OTHER = 4,
} csimdjson_kind;

/// Where a field's value stands in the text: a string without its quotes and still escaped, a
/// number as it is written. Zero for every other kind.
typedef struct {
  csimdjson_kind kind;
  size_t start;
  size_t count;
} csimdjson_value;

/// Makes a parser, or returns NULL when there is no memory.
csimdjson_parser *csimdjson_parser_create(void);

/// Frees a parser; NULL is ignored.
void csimdjson_parser_destroy(csimdjson_parser *parser);

/// Finds fields of the one JSON object that a text consists of; of a name that occurs twice, the
/// last field counts.
///
/// Returns 0, or simdjson's number for what is wrong with the text. `text[count]` to
/// `text[count + CSIMDJSON_PADDING - 1]` must be readable; their values do not matter.
int csimdjson_find_fields(csimdjson_parser *parser, const char *text, size_t count,
                          const csimdjson_name *names, size_t name_count,
                          csimdjson_value *values);

/// Says in English what a number returned by `csimdjson_find_fields` means.
const char *csimdjson_error_message(int error);

/// Whether a number returned by `csimdjson_find_fields` means that the text is not UTF-8.
bool csimdjson_is_utf8_error(int error);

/// Whether bytes are well-formed UTF-8.
bool csimdjson_is_utf8(const char *bytes, size_t count);

#ifdef __cplusplus
}
#endif

#endif

// What Swift needs of libxml2: the elements, attributes and text of an XML file, one after another.
//
// The reader is fed with pieces of the file and gives back events. It opens no file and no network
// connection: no DTD is loaded and no external entity, whatever the file asks for. Entities that
// the file itself declares count where they stand for plain text of at most 1,000 bytes, as those
// that OWL files abbreviate addresses with; a reference to any other makes the file malformed.
// Elements may lie within each other to a depth of 128.
//
// None of libxml2's headers is included: Swift sees nothing of the library.

#ifndef CORPUS_CXML2_H
#define CORPUS_CXML2_H

#include <stdbool.h>
#include <stddef.h>

/// The reader of one file.
typedef struct cxml2_reader cxml2_reader;

/// What an event is about.
enum {
  /// An element starts; its attributes follow as events.
  CXML2_START = 0,
  /// An attribute of the element that started last.
  CXML2_ATTRIBUTE = 1,
  /// Text. A passage may be cut in two where one piece of the file ends.
  CXML2_TEXT = 2,
  /// An element ends.
  CXML2_END = 3,
};

/// What came of a piece of the file.
enum {
  CXML2_OK = 0,
  /// The file is not well-formed.
  CXML2_MALFORMED = 1,
  /// Elements lie too deep within each other.
  CXML2_TOO_DEEP = 2,
  /// Memory is short, or one piece of the file gives too many events.
  CXML2_NO_MEMORY = 3,
};

/// One event; the pointers are valid until the next piece is fed.
typedef struct {
  int kind;
  /// The local name of the element or attribute.
  const char *name;
  size_t name_count;
  /// The text, or the attribute's value, in UTF-8.
  const char *value;
  size_t value_count;
} cxml2_event;

/// Makes a reader, or returns NULL when there is no memory.
cxml2_reader *cxml2_create(void);

/// Frees a reader; NULL is ignored.
void cxml2_destroy(cxml2_reader *reader);

/// Forgets the events of the piece before, reads the next piece, and says what came of it.
///
/// At most 1 MiB; `is_last` is true for the last piece, which may be empty. After any answer but
/// CXML2_OK the reader takes no more.
int cxml2_feed(cxml2_reader *reader, const char *bytes, size_t count, bool is_last);

/// Writes the next event of the piece, or returns false when there is none.
bool cxml2_next(cxml2_reader *reader, cxml2_event *event);

/// The line that was read last, from one.
long cxml2_line(const cxml2_reader *reader);

#endif

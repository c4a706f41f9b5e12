// Events from libxml2's push parser (see include/CXML2.h).

#include "CXML2.h"

#include <libxml/SAX2.h>
#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

enum {
  MAXIMUM_DEPTH = 128,
  MAXIMUM_ENTITY = 1000,
  MAXIMUM_PIECE = 1 << 20,
  /// Entities can make a piece grow: this much memory for its events is enough for any honest one.
  MAXIMUM_BYTES = 256 << 20,
};

/// An event whose name and value lie one behind the other in the reader's bytes.
typedef struct {
  int kind;
  size_t start;
  size_t name_count;
  size_t value_count;
} cxml2_record;

struct cxml2_reader {
  xmlParserCtxtPtr parser;
  /// Holds the entities that the file declares.
  xmlDocPtr entities;
  char *bytes;
  size_t byte_count;
  size_t byte_capacity;
  cxml2_record *records;
  size_t record_count;
  size_t record_capacity;
  size_t next;
  int depth;
  int status;
};

static void cxml2_fail(cxml2_reader *reader, int status) {
  if (reader->status == CXML2_OK) reader->status = status;
  xmlStopParser(reader->parser);
}

/// Makes room for `count` more elements of `size` bytes, or fails.
static bool cxml2_reserve(
    cxml2_reader *reader, void **memory, size_t *capacity, size_t used, size_t count, size_t size) {
  if (*capacity - used >= count) return true;
  size_t wanted = *capacity * 2 + 4096;
  if (wanted - used < count) wanted = used + count;
  void *grown = wanted > MAXIMUM_BYTES / size ? NULL : realloc(*memory, wanted * size);
  if (grown == NULL) {
    cxml2_fail(reader, CXML2_NO_MEMORY);
    return false;
  }
  *memory = grown;
  *capacity = wanted;
  return true;
}

static bool cxml2_copy(cxml2_reader *reader, const char *bytes, size_t count) {
  void *memory = reader->bytes;
  bool fits = cxml2_reserve(
      reader, &memory, &reader->byte_capacity, reader->byte_count, count, sizeof(char));
  reader->bytes = (char *)memory;
  if (!fits) return false;
  if (count > 0) memcpy(reader->bytes + reader->byte_count, bytes, count);
  reader->byte_count += count;
  return true;
}

static void cxml2_add(
    cxml2_reader *reader, int kind, const xmlChar *name, const char *value, size_t value_count) {
  if (reader->status != CXML2_OK) return;
  void *memory = reader->records;
  bool fits = cxml2_reserve(
      reader, &memory, &reader->record_capacity, reader->record_count, 1, sizeof(cxml2_record));
  reader->records = (cxml2_record *)memory;
  if (!fits) return;
  size_t start = reader->byte_count;
  size_t name_count = name == NULL ? 0 : strlen((const char *)name);
  if (!cxml2_copy(reader, (const char *)name, name_count)) return;
  if (!cxml2_copy(reader, value, value_count)) return;
  cxml2_record record = {kind, start, name_count, value_count};
  reader->records[reader->record_count++] = record;
}

static void cxml2_start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int default_count,
    const xmlChar **attributes) {
  (void)prefix, (void)uri, (void)namespace_count, (void)namespaces, (void)default_count;
  cxml2_reader *reader = (cxml2_reader *)context;
  if (++reader->depth > MAXIMUM_DEPTH) return cxml2_fail(reader, CXML2_TOO_DEEP);
  cxml2_add(reader, CXML2_START, name, NULL, 0);
  // Each attribute is five pointers: local name, prefix, URI, start and end of the value.
  for (int index = 0; index < attribute_count; index++) {
    const xmlChar **attribute = attributes + index * 5;
    size_t count = (size_t)(attribute[4] - attribute[3]);
    cxml2_add(reader, CXML2_ATTRIBUTE, attribute[0], (const char *)attribute[3], count);
  }
}

static void cxml2_end(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix, (void)uri;
  cxml2_reader *reader = (cxml2_reader *)context;
  reader->depth--;
  cxml2_add(reader, CXML2_END, name, NULL, 0);
}

/// Adds text to the event before, if that is text too.
static void cxml2_text(void *context, const xmlChar *text, int count) {
  cxml2_reader *reader = (cxml2_reader *)context;
  if (count <= 0 || reader->status != CXML2_OK) return;
  if (reader->record_count > 0) {
    cxml2_record *last = &reader->records[reader->record_count - 1];
    if (last->kind == CXML2_TEXT) {
      if (cxml2_copy(reader, (const char *)text, (size_t)count)) last->value_count += (size_t)count;
      return;
    }
  }
  cxml2_add(reader, CXML2_TEXT, NULL, (const char *)text, (size_t)count);
}

/// Keeps an entity that stands for short, plain text.
static void cxml2_declare(
    void *context, const xmlChar *name, int type, const xmlChar *public_id,
    const xmlChar *system_id, xmlChar *content) {
  (void)public_id, (void)system_id;
  cxml2_reader *reader = (cxml2_reader *)context;
  if (type != XML_INTERNAL_GENERAL_ENTITY || content == NULL) return;
  const char *text = (const char *)content;
  if (strlen(text) > MAXIMUM_ENTITY || strpbrk(text, "&<%") != NULL) return;
  xmlAddDocEntity(reader->entities, name, type, NULL, NULL, content);
}

static xmlEntityPtr cxml2_entity(void *context, const xmlChar *name) {
  return xmlGetDocEntity(((cxml2_reader *)context)->entities, name);
}

static void cxml2_ignore(void *context, xmlErrorPtr error) { (void)context, (void)error; }

cxml2_reader *cxml2_create(void) {
  xmlInitParser();
  cxml2_reader *reader = (cxml2_reader *)calloc(1, sizeof(cxml2_reader));
  if (reader == NULL) return NULL;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof(handler));
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = cxml2_start;
  handler.endElementNs = cxml2_end;
  handler.characters = cxml2_text;
  handler.ignorableWhitespace = cxml2_text;
  handler.cdataBlock = cxml2_text;
  handler.entityDecl = cxml2_declare;
  handler.getEntity = cxml2_entity;
  handler.serror = cxml2_ignore;
  reader->entities = xmlNewDoc((const xmlChar *)"1.0");
  reader->parser = xmlCreatePushParserCtxt(&handler, reader, NULL, 0, NULL);
  bool made = reader->entities != NULL && reader->parser != NULL
      && xmlCreateIntSubset(reader->entities, (const xmlChar *)"entities", NULL, NULL) != NULL;
  if (!made) {
    cxml2_destroy(reader);
    return NULL;
  }
  // References are replaced by what `cxml2_entity` finds, and by nothing else.
  xmlCtxtUseOptions(
      reader->parser,
      XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  return reader;
}

void cxml2_destroy(cxml2_reader *reader) {
  if (reader == NULL) return;
  if (reader->parser != NULL) {
    // The parser makes a document of its own when a file declares entities.
    xmlFreeDoc(reader->parser->myDoc);
    reader->parser->myDoc = NULL;
    xmlFreeParserCtxt(reader->parser);
  }
  xmlFreeDoc(reader->entities);
  free(reader->bytes);
  free(reader->records);
  free(reader);
}

int cxml2_feed(cxml2_reader *reader, const char *bytes, size_t count, bool is_last) {
  reader->byte_count = 0;
  reader->record_count = 0;
  reader->next = 0;
  if (reader->status != CXML2_OK) return reader->status;
  if (count > MAXIMUM_PIECE) return reader->status = CXML2_NO_MEMORY;
  int failure = xmlParseChunk(reader->parser, bytes, (int)count, is_last ? 1 : 0);
  bool is_malformed = failure != XML_ERR_OK && !reader->parser->wellFormed;
  if (is_malformed && reader->status == CXML2_OK) reader->status = CXML2_MALFORMED;
  return reader->status;
}

bool cxml2_next(cxml2_reader *reader, cxml2_event *event) {
  if (reader->next >= reader->record_count) return false;
  const cxml2_record *record = &reader->records[reader->next++];
  event->kind = record->kind;
  event->name = reader->bytes + record->start;
  event->name_count = record->name_count;
  event->value = reader->bytes + record->start + record->name_count;
  event->value_count = record->value_count;
  return true;
}

long cxml2_line(const cxml2_reader *reader) {
  const xmlParserInput *input = reader->parser->input;
  return input == NULL ? 0 : input->line;
}

// The C face of simdjson (see include/CSimdJSON.h).

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <cstring>
#include <new>
#include <string_view>
#include <utility>

#include "CSimdJSON.h"

using namespace simdjson;

static_assert(CSIMDJSON_PADDING >= SIMDJSON_PADDING, "simdjson reads further past the end");

struct csimdjson_parser {
  ondemand::parser parser;
};

namespace {

/// Values nested deeper than this are skipped rather than looked into, so that no text can exhaust
/// the stack.
constexpr int kDeepestCheck = 64;

/// The least capacity worth allocating, and the rule by which it grows: doubling, so that a file
/// of ever longer lines costs a logarithmic number of allocations.
constexpr size_t kSmallestCapacity = 64 * 1024;

error_code reserve(ondemand::parser &parser, size_t count) {
  if (parser.capacity() >= count && parser.capacity() > 0) return SUCCESS;
  size_t capacity = kSmallestCapacity;
  while (capacity < count) capacity *= 2;
  if (capacity > SIMDJSON_MAXSIZE_BYTES) capacity = count;
  return parser.allocate(capacity);
}

std::string_view trimmed(std::string_view token) {
  while (!token.empty() && (token.back() == ' ' || token.back() == '\t' || token.back() == '\n' ||
                            token.back() == '\r')) {
    token.remove_suffix(1);
  }
  return token;
}

bool is_number(std::string_view token) {
  if (token.empty()) return false;
  for (char c : token) {
    bool known = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
    if (!known) return false;
  }
  return (token[0] >= '0' && token[0] <= '9') || token[0] == '-';
}

/// Looks into a value as deep as `kDeepestCheck`, so that a broken one is noticed.
error_code check(ondemand::value value, int depth) {
  ondemand::json_type type;
  SIMDJSON_TRY(value.type().get(type));
  if (type == ondemand::json_type::object || type == ondemand::json_type::array) {
    if (depth >= kDeepestCheck) return SUCCESS;
  }
  switch (type) {
    case ondemand::json_type::object: {
      ondemand::object object;
      SIMDJSON_TRY(value.get_object().get(object));
      for (auto result : object) {
        ondemand::field field;
        SIMDJSON_TRY(std::move(result).get(field));
        SIMDJSON_TRY(check(field.value(), depth + 1));
      }
      return SUCCESS;
    }
    case ondemand::json_type::array: {
      ondemand::array array;
      SIMDJSON_TRY(value.get_array().get(array));
      for (auto result : array) {
        ondemand::value element;
        SIMDJSON_TRY(result.get(element));
        SIMDJSON_TRY(check(element, depth + 1));
      }
      return SUCCESS;
    }
    case ondemand::json_type::string:
      return SUCCESS;
    case ondemand::json_type::number:
      return is_number(trimmed(value.raw_json_token())) ? SUCCESS : NUMBER_ERROR;
    case ondemand::json_type::boolean: {
      std::string_view token = trimmed(value.raw_json_token());
      return token == "true" || token == "false" ? SUCCESS : T_ATOM_ERROR;
    }
    case ondemand::json_type::null:
      return trimmed(value.raw_json_token()) == "null" ? SUCCESS : N_ATOM_ERROR;
  }
  return INCORRECT_TYPE;
}

error_code locate(ondemand::value value, const char *text, csimdjson_value &found) {
  ondemand::json_type type;
  SIMDJSON_TRY(value.type().get(type));
  found = {CSIMDJSON_OTHER, 0, 0};
  std::string_view token = trimmed(value.raw_json_token());
  switch (type) {
    case ondemand::json_type::string:
      if (token.size() < 2 || token.back() != '"') return STRING_ERROR;
      found = {CSIMDJSON_STRING, size_t(token.data() - text) + 1, token.size() - 2};
      return SUCCESS;
    case ondemand::json_type::number:
      if (!is_number(token)) return NUMBER_ERROR;
      found = {CSIMDJSON_NUMBER, size_t(token.data() - text), token.size()};
      return SUCCESS;
    case ondemand::json_type::null:
      found.kind = CSIMDJSON_NULL;
      return check(value, 0);
    default:
      return check(value, 0);
  }
}

/// A key as it is written: from its opening quote to the quote before the value that follows it.
std::string_view written(ondemand::raw_json_string key, const char *end) {
  const char *start = key.raw();
  const char *at = start;
  while (at < end && *at != '"') at += (*at == '\\' && at + 1 < end) ? 2 : 1;
  return std::string_view(start, size_t((at < end ? at : end) - start));
}

}  // namespace

extern "C" csimdjson_parser *csimdjson_parser_create(void) {
  return new (std::nothrow) csimdjson_parser();
}

extern "C" void csimdjson_parser_destroy(csimdjson_parser *parser) { delete parser; }

extern "C" int csimdjson_find_fields(csimdjson_parser *parser, const char *text, size_t count,
                                     const csimdjson_name *names, size_t name_count,
                                     csimdjson_value *values) {
  for (size_t i = 0; i < name_count; i++) values[i] = {CSIMDJSON_ABSENT, 0, 0};
  SIMDJSON_TRY(reserve(parser->parser, count));
  ondemand::document document;
  padded_string_view padded(text, count, count + CSIMDJSON_PADDING);
  SIMDJSON_TRY(parser->parser.iterate(padded).get(document));
  ondemand::object object;
  SIMDJSON_TRY(document.get_object().get(object));
  for (auto result : object) {
    ondemand::field field;
    SIMDJSON_TRY(std::move(result).get(field));
    std::string_view key = written(field.key(), text + count);
    bool escaped = key.find('\\') != std::string_view::npos;
    if (escaped) {
      std::string_view unescaped;
      if (field.unescaped_key().get(unescaped) == SUCCESS) key = unescaped;
    }
    size_t name = 0;
    while (name < name_count && key != std::string_view(names[name].bytes, names[name].count)) {
      name++;
    }
    if (name < name_count) {
      SIMDJSON_TRY(locate(field.value(), text, values[name]));
    } else {
      SIMDJSON_TRY(check(field.value(), 0));
    }
  }
  const char *rest;
  error_code end = document.current_location().get(rest);
  return end == OUT_OF_BOUNDS ? SUCCESS : TAPE_ERROR;
}

extern "C" const char *csimdjson_error_message(int error) {
  return error_message(static_cast<error_code>(error));
}

extern "C" bool csimdjson_is_utf8_error(int error) { return error == UTF8_ERROR; }

extern "C" bool csimdjson_is_utf8(const char *bytes, size_t count) {
  return validate_utf8(bytes, count);
}

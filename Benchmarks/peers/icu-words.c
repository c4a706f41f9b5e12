// ICU's word boundaries and nothing else: reads every file that is listed, one path to a line, and
// prints "segments tokens". A token's rule status says word, number, kana or ideograph.
//
//     cc -O2 icu-words.c $(pkg-config --cflags --libs icu-uc) && ./a.out list-of-files

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

static void check(UErrorCode status, const char *what) {
  if (U_SUCCESS(status)) return;
  fprintf(stderr, "icu-words: %s: %s\n", what, u_errorName(status));
  exit(2);
}

// Reads a whole file into a buffer that grows and is used again.
static size_t read_file(const char *path, char **buffer, size_t *capacity) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(2);
  }
  setvbuf(file, NULL, _IONBF, 0);
  size_t length = 0, count;
  do {
    if (length == *capacity) *buffer = realloc(*buffer, *capacity = *capacity * 2 + 65536);
    if (!*buffer) abort();
    count = fread(*buffer + length, 1, *capacity - length, file);
    length += count;
  } while (count > 0);
  fclose(file);
  return length;
}

int main(int count, char **arguments) {
  FILE *list = count == 2 ? fopen(arguments[1], "r") : NULL;
  if (!list) {
    fprintf(stderr, "usage: icu-words LIST\n");
    return 2;
  }
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *words = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  check(status, "ubrk_open");
  UText *text = NULL;
  char path[4096], *buffer = NULL;
  size_t capacity = 0;
  long segments = 0, tokens = 0;
  while (fgets(path, sizeof path, list)) {
    path[strcspn(path, "\n")] = 0;
    size_t length = read_file(path, &buffer, &capacity);
    text = utext_openUTF8(text, buffer, (int64_t)length, &status);
    ubrk_setUText(words, text, &status);
    check(status, path);
    ubrk_first(words);
    while (ubrk_next(words) != UBRK_DONE) {
      segments++;
      if (ubrk_getRuleStatus(words) >= UBRK_WORD_NUMBER) tokens++;
    }
  }
  printf("%ld %ld\n", segments, tokens);
  return 0;
}

// What Swift needs of libarchive: the content of a file that is compressed by gzip, bzip2, xz or
// zstd, or that is the first one of a ZIP archive.
//
// None of libarchive's headers is included: Swift sees nothing of the library.

#ifndef CORPUS_CARCHIVE_H
#define CORPUS_CARCHIVE_H

#include <stddef.h>

/// A compressed file in memory that is being read.
typedef struct carchive_reader carchive_reader;

/// Starts to read; the bytes must stay alive and unchanged until the reader is closed.
///
/// Returns NULL when there is no memory, or when the bytes are no compressed file.
carchive_reader *carchive_open(const void *bytes, size_t count);

/// Writes at most `capacity` bytes of the content and says how many.
///
/// Returns 0 at the end and -1 when the file is damaged or cut off.
ptrdiff_t carchive_read(carchive_reader *reader, void *buffer, size_t capacity);

/// Stops reading; NULL is ignored.
void carchive_close(carchive_reader *reader);

#endif

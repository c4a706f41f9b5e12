// Reading compressed files with libarchive (see include/CArchive.h).

#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

// The reader is libarchive's own: the type only hides it.
static struct archive *carchive_archive(carchive_reader *reader) {
  return (struct archive *)reader;
}

carchive_reader *carchive_open(const void *bytes, size_t count) {
  struct archive *archive = archive_read_new();
  if (archive == NULL) return NULL;
  archive_read_support_filter_gzip(archive);
  archive_read_support_filter_bzip2(archive);
  archive_read_support_filter_xz(archive);
  archive_read_support_filter_zstd(archive);
  archive_read_support_format_raw(archive);
  archive_read_support_format_zip(archive);
  struct archive_entry *entry = NULL;
  int status = archive_read_open_memory(archive, bytes, count);
  while (status == ARCHIVE_OK || status == ARCHIVE_WARN) {
    status = archive_read_next_header(archive, &entry);
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) break;
    if (archive_entry_filetype(entry) != AE_IFDIR) return (carchive_reader *)archive;
  }
  archive_read_free(archive);
  return NULL;
}

ptrdiff_t carchive_read(carchive_reader *reader, void *buffer, size_t capacity) {
  la_ssize_t count = archive_read_data(carchive_archive(reader), buffer, capacity);
  return count < 0 ? -1 : (ptrdiff_t)count;
}

void carchive_close(carchive_reader *reader) {
  if (reader != NULL) archive_read_free(carchive_archive(reader));
}

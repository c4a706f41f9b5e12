/// What can go wrong between a path and a document; the raw values are stable and appear in
/// results.
///
/// A problem is either *lost* (there is no document, or less than one) or *noted* (the document
/// was read all the same): see ``isLoss``.
package enum ProblemCode: String, Sendable, CaseIterable {
  /// Lost: a file could not be opened or read to its end.
  case unreadableFile = "unreadable_file"

  /// Lost: a folder could not be listed.
  case unreadableFolder = "unreadable_folder"

  /// Noted: a symbolic link leads back to a folder that contains it, or to itself. What it leads
  /// to is read where it really is.
  case symlinkLoop = "symlink_loop"

  /// Noted: a symbolic link leads to a folder that was already read, so it is not read again.
  case repeatedFolder = "repeated_folder"

  /// Lost: a socket, a pipe with a name or a device, which could block for ever.
  case specialFile = "special_file"

  /// Lost: a file without a byte.
  case emptyFile = "empty_file"

  /// Lost: a document in which nothing but white space is text.
  case emptyText = "empty_text"

  /// Noted: bytes that are not UTF-8 were read as U+FFFD, one for each maximal broken sequence.
  case invalidUTF8 = "invalid_utf8"

  /// Noted: zero bytes in a text were read as spaces.
  case nulBytes = "nul_bytes"

  /// Noted: halves of UTF-16 surrogate pairs, in a JSON escape or in a UTF-16 file, were read as
  /// U+FFFD.
  case loneSurrogates = "lone_surrogates"

  /// Lost: a file that is not text, or text in a form that is not read.
  case unsupportedFormat = "unsupported_format"

  /// Lost: a line that is not a JSON object.
  case malformedJSON = "malformed_json"

  /// Lost: a JSON object without a string in the text field.
  case missingText = "missing_text"

  /// Noted: front matter that is not plain YAML was read line by line, as `key: value`.
  case malformedFrontMatter = "malformed_front_matter"

  /// Noted: HTML too deep, too large or too intricate to parse was read by removing its tags.
  case htmlParseLimit = "html_parse_limit"

  /// Lost: a document whose text or source is larger than offsets can count.
  case documentTooLarge = "document_too_large"

  /// Noted: two files would have had the same identifier; each is called by its whole path.
  case duplicateID = "duplicate_id"

  /// Noted: a file reached by two of the arguments was read once.
  case duplicateFile = "duplicate_file"

  /// Whether input was lost, rather than read with a reservation.
  package var isLoss: Bool {
    switch self {
    case .unreadableFile, .unreadableFolder, .specialFile, .emptyFile, .emptyText,
      .unsupportedFormat, .malformedJSON, .missingText, .documentTooLarge:
      true
    case .symlinkLoop, .repeatedFolder, .invalidUTF8, .nulBytes, .loneSurrogates,
      .malformedFrontMatter, .htmlParseLimit, .duplicateID, .duplicateFile:
      false
    }
  }
}

/// Why text could not be segmented: what ICU was asked to do and what it answered.
package struct SegmentationError: Error, Sendable, CustomStringConvertible {
  /// The ICU function that failed.
  package let function: String

  /// ICU's own name for the failure, such as `U_FILE_ACCESS_ERROR`.
  package let name: String

  package var description: String {
    "ICU could not segment text: \(function) answered \(name). Is libicu complete? Reinstall it."
  }
}

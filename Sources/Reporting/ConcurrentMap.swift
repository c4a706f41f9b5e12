internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// The elements transformed, in their order, by as many threads as the machine has processors.
  ///
  /// - Parameter blockSize: How many elements a thread takes at once: some hundreds of which each
  ///   takes microseconds, or one that takes milliseconds.
  func concurrentMap<Transformed: Sendable>(
    blockSize: Int = 256, _ transform: @Sendable (Element) -> Transformed
  ) -> [Transformed] {
    let blocks = (count + blockSize - 1) / blockSize
    guard blocks > 1 else { return map(transform) }
    let parts = Mutex([[Transformed]](repeating: [], count: blocks))
    DispatchQueue.concurrentPerform(iterations: blocks) { block in
      let part = self[block * blockSize..<Swift.min(count, (block + 1) * blockSize)].map(transform)
      parts.withLock { $0[block] = part }
    }
    return parts.withLock { $0.flatMap { $0 } }
  }
}

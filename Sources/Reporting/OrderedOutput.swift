internal import Synchronization

/// What several workers write, in the order of the parts that they work on.
///
/// The first part that is not finished is written through at once; what belongs to later parts is
/// held until their turn, so that the bytes do not depend on which worker was faster.
package final class OrderedOutput<Sink: ByteSink & ~Copyable>: Sendable {
  private struct State: ~Copyable {
    var sink: Sink
    /// The first part that is not finished.
    var current = 0
    var waiting: [Int: [UInt8]] = [:]
    var finished: Set<Int> = []
  }

  private let state: Mutex<State>

  /// Takes over a sink.
  package init(_ sink: consuming sending Sink) { state = Mutex(State(sink: sink)) }

  /// Adds bytes to a part.
  package func write(_ bytes: [UInt8], part: Int) throws(OutputError) {
    try state.withLock { state throws(OutputError) in
      if part == state.current {
        try state.sink.write(bytes)
      } else {
        state.waiting[part, default: []] += bytes
      }
    }
  }

  /// Says that nothing will be added to a part.
  package func finish(part: Int) throws(OutputError) {
    try state.withLock { state throws(OutputError) in
      state.finished.insert(part)
      while state.finished.remove(state.current) != nil {
        state.current += 1
        if let bytes = state.waiting.removeValue(forKey: state.current) {
          try state.sink.write(bytes)
        }
      }
    }
  }

  /// Says that every part is written.
  package func commit() throws(OutputError) {
    try state.withLock { state throws(OutputError) in try state.sink.commit() }
  }
}

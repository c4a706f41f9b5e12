import CorpusKit
import Synchronization

/// Shows how far a run has come: one line that is rewritten on a terminal, a plain line every ten
/// seconds elsewhere.
final class ProgressDisplay: Sendable {
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// Starts showing.
  func start(_ progress: Progress) {
    let interval: Duration = StandardError.isTerminal ? .milliseconds(200) : .seconds(10)
    let start = ContinuousClock.now
    task.withLock {
      $0 = Task {
        while (try? await Task.sleep(for: interval)) != nil {
          let line = Self.line(progress, elapsed: start.duration(to: .now))
          StandardError.write(StandardError.isTerminal ? "\r\(line)\u{1b}[K" : "\(line)\n")
        }
      }
    }
  }

  /// Stops showing and clears the line.
  func stop() {
    task.withLock { $0?.cancel() }
    if StandardError.isTerminal { StandardError.write("\r\u{1b}[K") }
  }

  /// Such as `1,204 documents, 12.1 of 40.0 MB, 20.3 MB/s, 2 s left`.
  private static func line(_ progress: Progress, elapsed: Duration) -> String {
    if progress.totalBytes > 0 && progress.bytes >= progress.totalBytes {
      return "\(progress.documents.grouped) documents read, computing and writing tables"
    }
    let seconds = elapsed / .seconds(1)
    let rate = Double(progress.bytes) / max(seconds, 0.001)
    var line = "\(progress.documents.grouped) documents, \(progress.bytes.megabytes)"
    if progress.totalBytes > 0 { line += " of \(progress.totalBytes.megabytes)" }
    line += " MB, \(Int(rate).megabytes) MB/s"
    if progress.totalBytes > progress.bytes && rate > 0 {
      line += ", \(Int(Double(progress.totalBytes - progress.bytes) / rate) + 1) s left"
    }
    return line
  }
}

extension Int {
  /// The number with commas between thousands.
  var grouped: String {
    guard self >= 1000 else { return description }
    let rest = self % 1000
    return (self / 1000).grouped + "," + (rest < 10 ? "00" : rest < 100 ? "0" : "") + "\(rest)"
  }

  /// Bytes as megabytes with one decimal.
  fileprivate var megabytes: String {
    "\((self + 50_000) / 1_000_000).\((self + 50_000) / 100_000 % 10)"
  }
}

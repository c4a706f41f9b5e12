import ArgumentParser
import Dispatch
import Glibc

/// Messages for people: everything that is not a result goes here.
enum StandardError {
  /// Whether a person watches.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes what could not be read, one line each, and ends the program with code 1 if there is any.
  static func report(_ problems: [String]) throws {
    for problem in problems { write("corpus: \(problem)\n") }
    if !problems.isEmpty { throw ExitCode(1) }
  }

  /// Writes text; what cannot be written is lost.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      // Safety: the buffer lives for the call, with its own count.
      _ = unsafe Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }
}

/// Where results go that have no file.
enum StandardOutput {
  /// Whether a person watches.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// The signals that the program treats apart.
enum Signals {
  /// Makes writing to a closed pipe an error of that write, not the end of the program.
  static func ignoreClosedPipe() { signal(SIGPIPE, SIG_IGN) }

  /// Calls `body` when the user or the system asks the program to stop.
  ///
  /// - Returns: What must be kept for as long as signals are to be noticed.
  static func onStop(_ body: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: body)
      source.resume()
      return source
    }
  }
}

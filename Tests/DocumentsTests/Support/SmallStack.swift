import Glibc

/// Runs work on a thread with a stack of 512 KiB and waits for it.
func runWithSmallStack(_ work: @escaping @Sendable () -> Void) {
  final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var attributes = pthread_attr_t()
  var thread = pthread_t()
  // Safety: the object is retained for the thread, which releases it; the thread is joined.
  unsafe pthread_attr_init(&attributes)
  unsafe pthread_attr_setstacksize(&attributes, 512 << 10)
  let retained = unsafe Unmanaged.passRetained(Work(work)).toOpaque()
  let error = unsafe pthread_create(
    &thread, &attributes,
    { argument in
      guard let argument = unsafe argument else { return nil }
      unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
      return nil
    }, retained)
  precondition(error == 0)
  pthread_join(thread, nil)
  unsafe pthread_attr_destroy(&attributes)
}

internal import Glibc

/// The signals that ask a run to end: what stands is taken down, and the exit code says which one came.
package enum Interruption {
  private static let signals = [SIGHUP, SIGINT, SIGTERM]

  /// Those that are waited for: a signal that whoever started the process has it ignore stays ignored, as `nohup` and
  /// the shell's `&` want it.
  private static let watched: sigset_t = {
    var set = sigset_t()
    sigemptyset(&set)
    for number in signals where !isIgnored(number) { sigaddset(&set, number) }
    return set
  }()

  /// Has a thread wait for the signals; to be called before any other thread is made, for all are blocked in each.
  package static func watch() {
    var set = watched
    pthread_sigmask(SIG_BLOCK, &set, nil)
    var thread = pthread_t()
    let code = pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
    // Without a thread to wait for them they end the process as they always do.
    if code != 0 { pthread_sigmask(SIG_UNBLOCK, &set, nil) }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func wait() -> UnsafeMutableRawPointer? {
    var set = watched
    var number: Int32 = 0
    while sigwait(&set, &number) != 0 {}
    Scaffolding.undoAll { _exit(128 + number) }
  }
}

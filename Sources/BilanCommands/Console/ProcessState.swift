internal import BilanPublication
internal import Glibc

/// What the process asks of the system before it does anything.
enum ProcessState {
  static func prepare() {
    // A closed pipe or a limit on the size of files is an error of a write, with its message, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    occupyClosedStreams()
    Interruption.watch()
    allowFiles()
  }

  /// Takes the numbers of standard streams that are closed, so that no file opened later is written to as one of them:
  /// reading them or writing to them fails as before.
  private static func occupyClosedStreams() {
    while true {
      let descriptor = open("/", O_RDONLY | O_DIRECTORY)
      if descriptor > 2 { close(descriptor) }
      guard (0...2).contains(descriptor) else { return }
    }
  }

  /// Opens as many files at once as the system allows, for a run may have thousands of sources.
  private static func allowFiles() {
    let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard getrlimit(kind, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(kind, &limit)
  }
}

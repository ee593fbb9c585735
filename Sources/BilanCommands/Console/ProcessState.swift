internal import BilanModel
internal import BilanPublication
internal import Glibc

/// What the process asks of the system before it does anything.
enum ProcessState {
  /// The fewest files open at once that a run needs; with less the libraries of the system end the process by themselves.
  private static let fewestFiles: rlim_t = 24

  /// - Returns: what the system does not grant; nil when it grants all.
  static func prepare() -> Wording? {
    // A closed pipe or a limit on the size of files is an error of a write, with its message, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    occupyClosedStreams()
    Interruption.watch()
    let files = allowFiles()
    guard files < fewestFiles else { return nil }
    return Wording(
      "erreur : le système ne permet que \(files) fichiers ouverts à la fois, il en faut \(fewestFiles) (« ulimit -n »)",
      "Error: the system allows only \(files) open files at once, \(fewestFiles) are needed (“ulimit -n”)")
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
  private static func allowFiles() -> rlim_t {
    let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    var limit = rlimit()
    guard getrlimit(kind, &limit) == 0 else { return .max }
    let granted = limit.rlim_cur
    guard granted < limit.rlim_max else { return granted }
    limit.rlim_cur = limit.rlim_max
    return setrlimit(kind, &limit) == 0 ? limit.rlim_max : granted
  }
}

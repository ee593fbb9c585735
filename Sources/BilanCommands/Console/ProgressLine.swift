internal import BilanModel
internal import Dispatch
internal import Glibc
internal import Synchronization

/// The line that says on a terminal what a run is at, once it has lasted a second; elsewhere nothing is said.
final class ProgressLine: @unchecked Sendable {
  private struct State {
    /// What is being done; nil when nothing is to be said any more.
    var words: String?
    var bytes = 0
    var isShown = false
  }

  /// The line of this process; nil where the standard error is no terminal.
  static let current: ProgressLine? = isatty(2) == 1 ? ProgressLine() : nil

  private let state = Mutex(State())
  private let timer = DispatchSource.makeTimerSource(queue: .global())

  private init() {
    timer.schedule(deadline: .now() + 1, repeating: 0.5)
    timer.setEventHandler { [weak self] in self?.show() }
    timer.resume()
  }

  /// Says what is being done from here on.
  func say(_ words: String) {
    state.withLock {
      if $0.words != words { $0.bytes = 0 }
      $0.words = words
    }
  }

  /// Counts bytes that were read.
  func add(_ bytes: Int) { state.withLock { $0.bytes += bytes } }

  /// Takes the line away, before anything else is printed.
  func end() {
    state.withLock {
      if $0.isShown { Console.writeProgress("\r\u{1B}[K") }
      $0 = State()
    }
  }

  private func show() {
    if Console.isHeld { return }
    state.withLock {
      guard let words = $0.words else { return }
      $0.isShown = true
      let read =
        $0.bytes > 0 ? " (\(($0.bytes / 1_000_000).grouped(ConsoleLanguage.current)) \(ProgressLine.megabytes))" : ""
      Console.writeProgress("\r\(words)\(read)\u{1B}[K")
    }
  }

  private static let megabytes = ConsoleLanguage.say("Mo", "MB")
}

extension ProgressLine {
  /// Says that a file is being read.
  func reading(_ file: String, _ language: Language) {
    say(Wording("lecture de \(file)", "reading \(file)")[language])
  }
}

internal import Synchronization

/// A value that is made when it is first asked for, and kept; who asks meanwhile waits for it.
final class MadeOnce<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  /// The value, made where it is not known yet; what makes it never asks for it.
  func value(_ make: () -> Value) -> Value {
    made.withLock { known in
      if let known { return known }
      let new = make()
      known = new
      return new
    }
  }
}

internal import Dispatch
internal import Synchronization

/// Does two things at the same time where the machine has two processors, and waits for both.
///
/// Each runs wholly on one thread. When both fail, the error of the first is thrown, whichever came earlier.
func together<First: Sendable, Second: Sendable>(
  _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
) throws -> (First, Second) {
  let one = Mutex<Result<First, any Error>>(.failure(NotDone()))
  let two = Mutex<Result<Second, any Error>>(.failure(NotDone()))
  DispatchQueue.concurrentPerform(iterations: 2) { turn in
    if turn == 0 {
      let result = Result { try first() }
      one.withLock { $0 = result }
    } else {
      let result = Result { try second() }
      two.withLock { $0 = result }
    }
  }
  return (try one.withLock { $0 }.get(), try two.withLock { $0 }.get())
}

/// What a result is until its work has ended.
private struct NotDone: Error {}

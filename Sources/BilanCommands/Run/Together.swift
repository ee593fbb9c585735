internal import Dispatch
internal import Glibc
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

/// Does the same work for each of some numbers on as many threads as the machine has processors, and waits for all.
///
/// Each thread makes a tool of its own, which its work is done with. The results come in the order of the numbers; where
/// several fail, the error of the least number is thrown.
func spread<Tool, Value: Sendable>(
  _ count: Int, tool: @Sendable () throws -> Tool, _ work: @Sendable (Int, Tool) throws -> Value
) throws -> [Value] {
  let next = Mutex(0)
  let results = Mutex([Result<Value, any Error>](repeating: .failure(NotDone()), count: count))
  let threads = min(count, max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  @Sendable func take() -> Int? {
    next.withLock { number in
      guard number < count else { return nil }
      defer { number += 1 }
      return number
    }
  }
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    let own = Result { try tool() }
    while let number = take() {
      let result = own.flatMap { tool in Result { try work(number, tool) } }
      results.withLock { $0[number] = result }
    }
  }
  return try results.withLock { try $0.map { try $0.get() } }
}

/// What a result is until its work has ended.
private struct NotDone: Error {}

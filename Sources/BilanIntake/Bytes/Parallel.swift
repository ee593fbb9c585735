internal import Glibc

/// What each of some pieces of work gives, done side by side on threads of their own; the first one on this thread.
func inParallel<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
  guard count > 1 else { return count == 1 ? [work(0)] : [] }
  return withoutActuallyEscaping(work) { work in
    let results = ResultSlots<Value>(count: count)
    let threads = (1..<count).compactMap { index in startThread(Job { results.put(work(index), index) }) }
    results.put(work(0), 0)
    for thread in threads { pthread_join(thread, nil) }
    return results.values
  }
}

/// A piece of work that is done on a thread of its own, beside others.
final class Beside<Value: Sendable> {
  private let slots = ResultSlots<Value>(count: 1)
  private var thread: pthread_t?

  /// Starts the work; where no thread is to be had, it is done here.
  init(_ work: @escaping @Sendable () -> Value) {
    let slots = slots
    thread = startThread(Job { slots.put(work(), 0) })
  }

  deinit { wait() }

  /// What the work gives; waits for its end.
  func value() -> Value? {
    wait()
    return slots.values.first
  }

  private func wait() {
    if let thread { pthread_join(thread, nil) }
    thread = nil
  }
}

/// Does a job on a new thread; here, and nil, where none is to be had.
private func startThread(_ job: Job) -> pthread_t? {
  var thread = pthread_t()
  let pointer = Unmanaged.passRetained(job)
  let code = pthread_create(
    &thread, nil,
    { pointer in
      if let pointer { Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().body() }
      return nil
    }, pointer.toOpaque())
  guard code != 0 else { return thread }
  pointer.takeRetainedValue().body()
  return nil
}

private final class Job {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// A place for each result, written by one thread each and read once all have ended.
private final class ResultSlots<Value: Sendable>: @unchecked Sendable {
  private let slots: UnsafeMutablePointer<Value?>
  private let count: Int

  init(count: Int) {
    self.count = count
    slots = .allocate(capacity: count)
    slots.initialize(repeating: nil, count: count)
  }

  deinit {
    slots.deinitialize(count: count)
    slots.deallocate()
  }

  func put(_ value: Value, _ index: Int) { slots[index] = value }

  var values: [Value] { (0..<count).compactMap { slots[$0] } }
}

internal import Glibc

/// What each of some pieces of work gives, done side by side on threads of their own; the first one on this thread.
func inParallel<Value: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Value) -> [Value] {
  guard count > 1 else { return count == 1 ? [work(0)] : [] }
  return withoutActuallyEscaping(work) { work in
    let results = ResultSlots<Value>(count: count)
    var threads: [pthread_t] = []
    for index in 1..<count {
      let job = Job { results.put(work(index), index) }
      var thread = pthread_t()
      let pointer = Unmanaged.passRetained(job)
      let code = pthread_create(
        &thread, nil,
        { pointer in
          if let pointer { Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().body() }
          return nil
        }, pointer.toOpaque())
      if code == 0 {
        threads.append(thread)
      } else {
        // No thread to be had: the work is done here.
        pointer.takeRetainedValue().body()
      }
    }
    results.put(work(0), 0)
    for thread in threads { pthread_join(thread, nil) }
    return results.values
  }
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

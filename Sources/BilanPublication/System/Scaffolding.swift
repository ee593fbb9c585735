internal import Synchronization

/// What a run has put up for something that is not published yet, and takes down again when it is not: at the end of
/// the run, or when a signal ends it.
final class Scaffolding: Sendable {
  private struct Step {
    let owner: ObjectIdentifier
    let undo: @Sendable () -> Void
  }

  /// The steps of all that stands in this process, in the order in which they were made.
  private static let standing = Mutex<[Step]>([])

  /// Does something, and keeps how it is undone; no signal comes between.
  func add<Failure: Error>(
    _ body: () throws(Failure) -> Bool, undo: @escaping @Sendable () -> Void
  ) throws(Failure) -> Bool {
    try Scaffolding.standing.withLock { (steps) throws(Failure) -> Bool in
      guard try body() else { return false }
      steps.append(Step(owner: ObjectIdentifier(self), undo: undo))
      return true
    }
  }

  /// Keeps how something that was done is undone.
  func add(undo: @escaping @Sendable () -> Void) {
    _ = add {
      true
    } undo: {
      undo()
    }
  }

  /// Does what cannot be half done and, when it says that it is done, forgets what stands; no signal comes between.
  func commit<Failure: Error>(_ body: () throws(Failure) -> Bool) throws(Failure) -> Bool {
    try Scaffolding.standing.withLock { (steps) throws(Failure) -> Bool in
      guard try body() else { return false }
      steps.removeAll { $0.owner == ObjectIdentifier(self) }
      return true
    }
  }

  /// Takes down what stands, the last first.
  func undo() {
    Scaffolding.standing.withLock { steps in
      for step in steps.reversed() where step.owner == ObjectIdentifier(self) { step.undo() }
      steps.removeAll { $0.owner == ObjectIdentifier(self) }
    }
  }

  /// Takes down all that stands in this process, then ends it, while whoever comes after waits.
  static func undoAll(thenEnd end: () -> Never) -> Never {
    standing.withLock { steps in
      for step in steps.reversed() { step.undo() }
      end()
    }
  }
}

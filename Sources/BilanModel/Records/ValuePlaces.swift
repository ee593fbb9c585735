internal import Synchronization

/// Where the values of a batch stand in their file: told while the batch is added to a tally, and no longer, for it is
/// the text in memory that tells.
package final class ValuePlaces: Sendable {
  private let find: Mutex<(@Sendable (_ row: Int, _ column: Int) -> Origin?)?>

  /// Places that a look at the text tells by the row of the batch and the column of the register.
  package init(_ find: @escaping @Sendable (_ row: Int, _ column: Int) -> Origin?) { self.find = Mutex(find) }

  /// Where a value stands; nil where it has no place of its own, or the text is gone.
  package func origin(_ row: Int, _ column: Int) -> Origin? { find.withLock { $0 }?(row, column) }

  /// Tells nothing from now on.
  package func close() { find.withLock { $0 = nil } }
}

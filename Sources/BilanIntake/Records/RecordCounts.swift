package import BilanModel

/// What one reader of a file counts.
package struct RecordCounts: Sendable, Hashable {
  /// Records in a batch.
  package var kept = 0
  /// Records refused with an error.
  package var rejected = 0
  /// Records above the ceiling of marking.
  package var withheld = 0
  /// Lines that are no records.
  package var aside = SetAside()

  package init() {}

  /// The number of lines that are no records.
  package var setAside: Int { aside.count }

  /// Every record of the file.
  package var records: Int { kept + rejected + withheld }

  /// Adds what another part of the source counts.
  package static func += (left: inout RecordCounts, right: RecordCounts) {
    left.kept += right.kept
    left.rejected += right.rejected
    left.withheld += right.withheld
    left.aside += right.aside
  }
}

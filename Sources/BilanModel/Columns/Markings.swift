/// Markings as codes of a dictionary of the batch's own.
package struct Markings: Sendable {
  /// Of each row the place of its marking.
  package var codes: [UInt16] = []
  /// Each marking once, in the order of their first row.
  package var values: [Marking] = []

  /// The code that stands for no marking.
  package static let missing = UInt16.max

  package init() {}

  /// What the markings of all rows join to.
  package var joined: Marking {
    var isUsed = [Bool](repeating: false, count: values.count)
    for code in codes where code != Markings.missing { isUsed[Int(code)] = true }
    return values.indices.filter { isUsed[$0] }.map { values[$0] }.joined
  }

  /// The marking of a row; nil when it is missing.
  package subscript(row: Int) -> Marking? { codes[row] == Markings.missing ? nil : values[Int(codes[row])] }
}

extension Markings {
  /// Markings at hand, nil where one is missing.
  package init(_ markings: [Marking?]) {
    for marking in markings {
      guard let marking else {
        codes.append(Markings.missing)
        continue
      }
      let place = values.firstIndex(of: marking) ?? values.count
      if place == values.count { values.append(marking) }
      codes.append(UInt16(truncatingIfNeeded: place))
    }
  }
}

extension Marking: BatchValue {
  /// The marking of a row.
  package static func read(_ column: BatchColumn, _ row: Int) -> Marking? {
    guard case .markings(let markings) = column else { return nil }
    return markings[row]
  }

  /// The markings in a column of theirs.
  package static func column(of values: [Marking?], as type: ColumnType) -> BatchColumn { .markings(Markings(values)) }

  /// By its code, which is what people write.
  package var shown: FieldValue? { .text(code) }
}

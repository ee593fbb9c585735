internal import BilanModel

/// A finding about a record that a scanner refused, and where the record stands.
struct RefusedRecord {
  var line: Int
  var finding: Finding
  var extent: RecordExtent?
}

extension RegisterReader {
  /// Keeps the places of the rejected rows of a view.
  ///
  /// Under a ceiling only a record whose marking is understood is kept; where lines are joined, or a fault makes its
  /// values doubtful, that cannot be told.
  func keepRejects(_ log: RowLog, faulty: Set<Int>, _ kept: [Int]?, _ extents: inout FileExtents?) {
    if layout.joinsLines { keepPlaces(log.view, kept, &extents) }
    guard !log.keepsAll, !layout.rejectsAll else { return }
    for (row, verdict) in log.verdicts.enumerated() where verdict == .rejected {
      let isDoubtful = layout.joinsLines || faulty.contains(row) || log.hasUnknownMarking(row)
      if layout.ceiling != nil, isDoubtful {
        rejects.addUnwritable(1)
      } else if let extent = extents?.extent(row: row) {
        rejects.add(line: log.view.lines[row], extent, log.findings(in: row))
      }
    }
  }

  /// Keeps the places of lines that the join may still reject.
  private func keepPlaces(_ view: RecordView, _ kept: [Int]?, _ extents: inout FileExtents?) {
    for row in kept ?? Array(0..<view.count) {
      if let extent = extents?.extent(row: row) { keptExtents[view.lines[row]] = extent }
    }
  }

  /// Keeps the places of records that a scanner refused.
  func keepRefused(_ refused: [RefusedRecord], _ records: Int) {
    guard layout.ceiling == nil else {
      rejects.addUnwritable(records)
      return
    }
    var position = 0
    while position < refused.count {
      let extent = refused[position].extent
      let end = refused[position...].firstIndex { $0.extent?.start != extent?.start } ?? refused.count
      if let extent {
        rejects.add(line: refused[position].line, extent, refused[position..<end].map(\.finding))
      }
      position = end
    }
  }
}

extension RejectLog {
  /// Adds a line with a single value that turned out to be a record; its marking is not known.
  mutating func add(_ line: LoneLine, _ layout: RegisterLayout) {
    guard layout.keepsRejects else { return }
    if layout.ceiling != nil {
      addUnwritable(1)
    } else if let extent = line.extent {
      add(line: line.line, extent, line.findings)
    }
  }
}

internal import BilanModel

extension RegisterReader {
  /// The rows of a view above which a broken record stands: what fills values from above does not go past it.
  func rowsBelowBroken(_ view: RecordView) -> Set<Int> {
    guard !brokenLines.isEmpty, view.count > 0 else { return [] }
    let rows = brokenLines.compactMap { line in (0..<view.count).first { view.lines[$0] >= line } }
    let last = view.lines[view.count - 1]
    brokenLines.removeAll { $0 <= last }
    return Set(rows)
  }

  /// Counts the rows kept that take all but the partner and the volumes from the record above: where lines are activities,
  /// they may be partners of that one.
  func countBareLines(_ view: RecordView, _ kept: [Int]?) {
    guard layout.fillsDown, !layout.joinsLines, let partner = layout.field(.partners), let title = layout.field(.title),
      let code = layout.register.column(.title)?.code, layout.mapping?.columns[code]?.isFilled == true
    else { return }
    let own = [Role.identifier, .kind, .first, .last, .status].flatMap { role in
      layout.register.index(of: role).flatMap { layout.plans[$0]?.fields } ?? []
    }
    bareLines += (kept ?? Array(0..<view.count)).count { row in
      !view.cell(row, partner).isBlank && view.cell(row, title).isBlank
        && own.allSatisfy { $0 == partner || view.cell(row, $0).isBlank }
    }
  }
}

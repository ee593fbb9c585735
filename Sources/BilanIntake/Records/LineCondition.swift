internal import BilanModel

/// Which records are taken, by what one field of them says.
struct LineCondition: Sendable {
  let field: Int
  let condition: SourceMapping.Condition

  /// The conditions of a mapping where their columns are found; a header that names none, or several, is a problem.
  static func find(
    _ mapping: SourceMapping?, among headers: [String], _ register: Register
  ) -> (found: [LineCondition], problems: [Problem]) {
    var found: [LineCondition] = []
    var problems: [Problem] = []
    guard let mapping else { return ([], []) }
    // The fields of JSON are the paths of the mapping, or for want of any the columns of the register.
    let isUnmapped = headers.isEmpty && mapping.columns.isEmpty
    let named = headers.isEmpty && !isUnmapped ? JSONPaths(mapping, register).names : headers
    for condition in mapping.conditions {
      do throws(Problem) {
        let own = isUnmapped ? HeaderWords.of(register).column(named: condition.header)?.column : nil
        let field = if let own { own } else { try SourceHeaders(named).position(of: condition.header, for: "where") }
        found.append(LineCondition(field: field, condition: condition))
      } catch {
        problems.append(error)
      }
    }
    return (found, problems)
  }
}

extension RegisterReader {
  /// Sets aside the records that the mapping leaves out, before anything in them is read but their marking.
  func leaveOut(_ log: inout RowLog) {
    guard !layout.conditions.isEmpty else { return }
    let odd = OddRows(view: log.view, layout: layout)
    for row in 0..<log.view.count where log.verdicts[row] == .kept && !log.hides(row) {
      let isLeft = layout.conditions.contains { !$0.condition.takes(log.view.cell(row, $0.field).trimmed.string) }
      // Totals, headers and footers are what they are, and may say a marking.
      guard isLeft, case .record = odd.kind(of: row) else { continue }
      log.leave(row)
      log.view.empty(row)
      counts.aside.left += 1
    }
  }
}

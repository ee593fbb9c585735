internal import BilanModel

/// Which records are taken, by what one field of them says.
struct LineCondition: Sendable {
  let field: Int
  let condition: SourceMapping.Condition

  /// Whether the records with a value are taken, and which of the values of the condition it is.
  func takes(_ value: String) -> (isTaken: Bool, met: Int?) {
    let met = condition.values.firstIndex { $0.matches(value) }
    return ((met != nil) == condition.keeps, met)
  }

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
      var isLeft = false
      for (place, each) in layout.conditions.enumerated() {
        let (isTaken, met) = each.takes(log.view.cell(row, each.field).trimmed.string)
        isLeft = isLeft || !isTaken
        if let met { conditionsMet.insert([place, met]) }
      }
      // Totals, headers and footers are what they are, and may say a marking.
      guard isLeft, case .record = odd.kind(of: row) else { continue }
      log.leave(row)
      log.view.empty(row)
      counts.aside.left += 1
    }
  }
}

extension RegisterLayout {
  /// The values of conditions that no record has, with the headers of their columns.
  func valuesNotMet(_ met: Set<[Int]>) -> [UnmetConditions.Value] {
    conditions.enumerated().flatMap { place, each in
      each.condition.values.indices.filter { !met.contains([place, $0]) }.map {
        UnmetConditions.Value(header: each.condition.header, value: each.condition.values[$0].text)
      }
    }
  }
}

extension Problem {
  /// A value of `where` that no record has.
  static func whereMatchesNothing(_ header: String, _ value: String) -> Problem {
    let (header, value) = (shown(header), shown(value))
    return Problem(
      .whereMatchesNothing,
      value.isEmpty
        ? Wording(
          "aucun enregistrement n’a « \(header) » vide, que « where » nomme",
          "no record has an empty “\(header)”, which “where” names")
        : Wording(
          "aucun enregistrement n’a « \(value) » dans « \(header) », que « where » nomme",
          "no record has “\(value)” in “\(header)”, which “where” names"),
      hint: Wording("une faute de frappe ?", "a slip of the pen?"))
  }
}

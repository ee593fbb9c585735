internal import BilanMetrics
internal import BilanModel
internal import BilanRules
internal import BilanTables
internal import BilanWorkbook

/// A line of the list of findings: one a finding and office, or what stands for those that are not said one by one.
struct CompetenceRow {
  var rule: String
  var severity: Severity
  var record = ""
  var office: DimensionValue?
  var message: String
  var origin: Origin?
  /// What the line adds to its office.
  var count = 0
  /// What it adds to the whole: a finding once, on the first of its lines.
  var whole = 0

  /// Findings shown one by one at most.
  static let limit = 10_000

  /// The lines of some findings, then those that stand for the others.
  static func rows(_ log: CompetenceLog, _ language: Language) -> [CompetenceRow] {
    let said = log.kept.prefix(limit).flatMap { finding in
      finding.offices.enumerated().map { place, office in
        CompetenceRow(
          rule: finding.rule, severity: finding.severity, record: finding.record, office: office,
          message: BidirectionalText.isolatingQuotations(VisibleText.line(finding.message[language])),
          origin: finding.origin, count: 1, whole: place == 0 ? 1 : 0)
      }
    }
    return said + others(log, than: said, language)
  }

  private static func others(
    _ log: CompetenceLog, than said: [CompetenceRow], _ language: Language
  ) -> [CompetenceRow] {
    var left = log.counts
    for row in said {
      left[CompetenceLog.Place(rule: row.rule, severity: row.severity, office: row.office), default: 0] -= row.count
      left[CompetenceLog.Place(rule: row.rule, severity: row.severity), default: 0] -= row.whole
    }
    return left.filter { $0.value > 0 }.map { place, count in
      let words = Wording(
        "et \(count.grouped(.french)) autres, non montrés ici", "and \(count.grouped(.english)) more, not shown here")
      return CompetenceRow(
        rule: place.rule, severity: place.severity, office: place.office, message: words[language],
        count: place.office == nil ? 0 : count, whole: place.office == nil ? count : 0)
    }.sorted { $0.key < $1.key }
  }

  private var key: RowKey { RowKey(rule: rule, severity: severity.rawValue, office: office?.sortKey ?? "") }
}

private struct RowKey: Comparable {
  let rule: String
  let severity: UInt8
  let office: String

  static func < (left: RowKey, right: RowKey) -> Bool {
    (left.rule, right.severity, left.office) < (right.rule, left.severity, right.office)
  }
}

/// The columns of the list of findings, and how formulas call them.
struct CompetenceList {
  let language: Language

  init(_ language: Language) { self.language = language }

  var name: String { Wording("Competence", "Competence")[language] }
  let rule = Wording("Règle", "Rule")
  let severity = Wording("Gravité", "Severity")
  let office = Wording("Organisme", "Office")
  private let countHead = Wording("Par organisme", "By office")
  private let wholeHead = Wording("Compte", "Counts")
  /// The place of the column of what was found.
  static let message = 4

  var heads: [String] {
    [
      severity, rule, Wording("Enregistrement", "Record"), office, Wording("Constat", "Finding"),
      Wording("Fichier", "File"), Wording("Ligne", "Line"), countHead, wholeHead,
    ].map { $0[language] }
  }

  func isNumber(_ column: Int) -> Bool { (6...8).contains(column) }

  func cells(_ row: CompetenceRow, _ links: RecordLinks) -> [Content] {
    [
      .text(row.severity.name[language]), .text(row.rule), .optional(row.record.isEmpty ? nil : row.record),
      .optional(row.office.map { $0.officeName(language) }), .text(row.message), links.file(of: row.origin),
      .optional(row.origin.map(\.line)), .number(Double(row.count)), .number(Double(row.whole)),
    ]
  }

  /// What each line adds to the whole, and to its office.
  var whole: Formula { column(wholeHead) }
  var count: Formula { column(countHead) }

  /// 1 on the lines whose column holds the text of a cell, to the letter; 0 on others.
  func condition(_ head: KeyPath<CompetenceList, Wording>, _ cell: Formula) -> Formula {
    "EXACT(\(column(self[keyPath: head])),\(cell))"
  }

  private func column(_ head: Wording) -> Formula { "\(name)[\(head[language])]" }
}

extension DimensionValue {
  /// An office as a column names it: by its code, or in the words of the record.
  func officeName(_ language: Language) -> String {
    guard case .word(let code, let name) = self else { return "" }
    return code.isEmpty ? name[language] : code
  }
}

extension CompetenceLog {
  /// The offices with the most findings, by their names.
  func offices(atMost limit: Int) -> [DimensionValue] {
    let byOffice = counts.reduce(into: [DimensionValue: Int]()) { sums, entry in
      if let office = entry.key.office { sums[office, default: 0] += entry.value }
    }
    return byOffice.sorted { ($1.value, $0.key.sortKey) < ($0.value, $1.key.sortKey) }.prefix(limit).map(\.key)
      .sorted { $0.sortKey < $1.sortKey }
  }
}

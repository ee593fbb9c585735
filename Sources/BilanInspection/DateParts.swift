internal import BilanIntake
internal import BilanModel

/// The columns of day, month and year that together say a date.
struct DateParts {
  let day: Int?
  let month: Int
  /// The name of the column of the year, and its place.
  let year: String
  private let yearPlace: Int

  var places: [Int] { [day, month, yearPlace].compactMap { $0 } }

  /// The parts among the columns of a file; nil when there are not a month and a year at least.
  init?(_ survey: SourceSurvey) {
    func place(_ words: [String], _ isPart: (String) -> Bool) -> Int? {
      survey.columns.firstIndex { column in
        words.contains(foldedKey(column.header)) && column.name != nil && !column.hasArrays && !column.hasObjects
          && 10 * column.values.count { isPart($0.text) } >= 8 * column.values.count
      }
    }
    func isNumber(_ text: String, _ range: ClosedRange<Int>) -> Bool { Int(text).map(range.contains) ?? false }
    guard let month = place(["mois", "month", "mm"], { isNumber($0, 1...12) || $0.contains(where: \.isLetter) }),
      let year = place(["annee", "an", "year", "aaaa", "yyyy", "exercice"], { isNumber($0, 1900...2100) }),
      let name = survey.columns[year].name
    else { return nil }
    day = place(["jour", "day", "jj", "dd"]) { isNumber($0, 1...31) }
    self.month = month
    self.year = name
    yearPlace = year
  }
}

/// The years that the name of a file says.
enum FileYears {
  /// In the order of the name, each once; the folder says nothing.
  static func years(in path: String) -> [Int] {
    let name = path.split(separator: "/").last ?? ""
    var years: [Int] = []
    for digits in name.split(whereSeparator: { !("0"..."9").contains($0) }) where digits.count == 4 {
      if let year = Int(digits), (1900...2100).contains(year), !years.contains(year) { years.append(year) }
    }
    return years
  }
}

/// What the lines of one identifier have in common.
struct IdentifierLines {
  /// The lines whose identifier stands on a line before.
  private(set) var repeated = 0
  private var total = 0
  private var withOtherPartner = 0
  private var first: [String: Set<String>] = [:]

  /// The most identifiers that are remembered.
  private static let kept = 500_000

  init(_ survey: SourceSurvey, identifier: Int, partner: Int?) {
    survey.forEachRow { row in
      guard row.indices.contains(identifier), !row[identifier].isEmpty else { return }
      let name = partner.flatMap { row.indices.contains($0) ? foldedKey(row[$0]) : nil } ?? ""
      total += 1
      if first[row[identifier]] != nil {
        repeated += 1
        if first[row[identifier], default: []].insert(name).inserted { withOtherPartner += 1 }
      } else if first.count < IdentifierLines.kept {
        first[row[identifier]] = [name]
      }
    }
    first = [:]
  }

  /// Whether so few lines repeat one that it is a mistake of those lines, not of taking it for an identifier.
  var areMistakes: Bool { 10 * repeated <= total }

  /// Whether nearly all lines that repeat an identifier name another partner.
  var areParticipations: Bool { repeated > 0 && 10 * withOtherPartner >= 9 * repeated }
}

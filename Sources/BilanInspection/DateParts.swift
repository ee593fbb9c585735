internal import BilanIntake
internal import BilanModel

/// The columns of day, month and year that together say a date, by their places.
struct DateParts {
  let day: Int?
  let month: Int
  let year: Int
  /// Whether the years are written in two figures.
  let hasShortYears: Bool

  var places: [Int] { [day, month, year].compactMap { $0 } }

  /// The dates in parts among the columns of a file: each needs a month and a year at least.
  static func find(_ survey: SourceSurvey) -> (start: DateParts?, end: DateParts?) {
    let named = survey.columns.enumerated().compactMap { place, column -> NamedPart? in
      guard column.name != nil, !column.hasArrays, !column.hasObjects, let part = NamedPart(column.header, place),
        part.part.fits(column, isSure: part.isSure)
      else { return nil }
      return part
    }
    func parts(_ isEnd: Bool) -> DateParts? {
      // Columns of one date say the same beside day, month or year; those that say nothing more come first.
      let groups = Dictionary(grouping: named.filter { $0.isEnd == isEnd }, by: \.context)
      let sorted = groups.sorted {
        ($0.key.isEmpty ? -1 : $0.value[0].place) < ($1.key.isEmpty ? -1 : $1.value[0].place)
      }
      return sorted.lazy.compactMap { DateParts($0.value, survey) }.first
    }
    return (parts(false), parts(true))
  }

  private init?(_ named: [NamedPart], _ survey: SourceSurvey) {
    func place(_ part: DatePart) -> Int? { named.first { $0.part == part }?.place }
    guard let month = place(.month), let year = place(.year) else { return nil }
    (day, self.month, self.year) = (place(.day), month, year)
    hasShortYears = survey.columns[year].values.contains { $0.text.utf8.count <= 2 }
  }
}

/// A part of a date that has a column of its own.
enum DatePart: CaseIterable {
  case day, month, year

  /// Folded words that headers call it by.
  var words: Set<String> {
    switch self {
    case .day: ["jour", "j", "jj", "day", "d", "dd"]
    case .month: ["mois", "m", "mm", "month"]
    case .year: ["annee", "a", "an", "aa", "aaaa", "year", "y", "yy", "yyyy", "exercice", "millesime"]
    }
  }

  /// Whether eight values of ten are such parts; a header of one letter says nothing without values.
  fileprivate func fits(_ column: SurveyedColumn, isSure: Bool) -> Bool {
    guard !column.values.isEmpty else { return isSure }
    let good = column.values.count { isPart($0.text) }
    return 10 * good >= 8 * column.values.count
  }

  private func isPart(_ text: String) -> Bool {
    guard let number = Int(text) else { return self == .month && DatePart.namesMonth(text) }
    return switch self {
    case .day: (1...31).contains(number)
    case .month: (1...12).contains(number)
    case .year: (1900...2100).contains(number) || text.utf8.count == 2
    }
  }

  /// Whether the reader of dates takes a word for a month.
  private static func namesMonth(_ text: String) -> Bool {
    guard let column = Register.column(.first) else { return false }
    return ColumnTrial(["1 \(text) 2000"], as: column).refused.isEmpty
  }
}

/// A header that names a part of a date.
private struct NamedPart {
  let part: DatePart
  let place: Int
  /// What the header says beside the part: `debut` in « Mois début ».
  let context: String
  let isEnd: Bool
  /// Whether a whole word says the part.
  let isSure: Bool

  init?(_ header: String, _ place: Int) {
    let all = foldedKey(header).split(separator: " ").map(String.init)
    let words = all.count == 1 ? all : all.filter { !NamedPart.silent.contains($0) }
    let named = words.enumerated().flatMap { index, word in
      DatePart.allCases.filter { $0.words.contains(word) }.map { (index, word, $0) }
    }
    // A whole word goes before a letter, which may stand for anything.
    guard let (index, word, part) = named.max(by: { $0.1.utf8.count < $1.1.utf8.count }) else { return nil }
    var rest = words
    rest.remove(at: index)
    isSure = word.utf8.count > 1
    guard isSure || rest.allSatisfy({ NamedPart.starts.contains($0) || NamedPart.ends.contains($0) }) else {
      return nil
    }
    (self.part, self.place, context) = (part, place, rest.joined(separator: " "))
    isEnd = rest.contains { NamedPart.ends.contains($0) }
  }

  private static let silent: Set<String> = ["de", "du", "d", "la", "le", "l", "of", "the"]
  private static let starts: Set<String> = ["debut", "depart", "start", "begin", "from", "date"]
  private static let ends: Set<String> = ["fin", "retour", "end", "until", "terme"]
}

/// The years that the name of a file says.
enum FileYears {
  /// In the order of the name, each once; the folder says nothing, nor does a whole date, which is that of an export.
  static func years(in path: String) -> [Int] {
    let name = path.split(separator: "/").last ?? ""
    let numbers = name.split(whereSeparator: { !("0"..."9").contains($0) }).map(String.init)
    var years: [Int] = []
    for (place, digits) in numbers.enumerated() where digits.utf8.count == 4 {
      guard let year = Int(digits), (1900...2100).contains(year), !years.contains(year) else { continue }
      let after = numbers.dropFirst(place + 1).prefix(2)
      let before = numbers.prefix(place).suffix(2)
      if !isDate(after.first, after.last, count: after.count), !isDate(before.last, before.first, count: before.count) {
        years.append(year)
      }
    }
    return years
  }

  /// Whether two numbers beside a year are a month and a day.
  private static func isDate(_ month: String?, _ day: String?, count: Int) -> Bool {
    guard count == 2, let month, let day, month.utf8.count <= 2, day.utf8.count <= 2 else { return false }
    return Int(month).map((1...12).contains) ?? false && Int(day).map((1...31).contains) ?? false
  }
}

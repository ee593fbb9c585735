internal import BilanIntake
internal import BilanModel

/// What the lines of one identifier have in common.
struct IdentifierLines {
  /// Two lines of one identifier with different partners.
  struct Example {
    let identifier: String
    let lines: (first: Int, second: Int)
  }

  /// The lines whose identifier stands on a line before, and the identifiers of which there are such lines.
  private(set) var repeated = 0
  private(set) var identifiers = 0
  private(set) var example: Example?
  /// Two lines of one identifier that are alike, whatever their partners.
  private(set) var exampleAlike: Example?
  private var total = 0
  private var withOtherPartner = 0
  /// The lines that repeat all of an earlier one, its partner too.
  private(set) var doubled = 0
  private var alike = 0
  /// How many lines state an amount as the first line of their identifier does, by the place of its column, and how many of
  /// them the same.
  private var amounts: [Int: (stated: Int, same: Int)] = [:]

  /// What was seen of an identifier.
  private struct Seen {
    var partners: Set<String>
    let line: Int
    let values: [String]
    let amounts: [String]
    var isRepeated = false
  }

  /// The most identifiers that are remembered.
  private static let kept = 500_000

  /// Goes through the lines of a file; `alike` are the places of the columns that lines of one activity have in common,
  /// `amounts` of those that each line has for itself.
  init(_ survey: SourceSurvey, identifier: Int, partner: Int?, alike: [Int], amounts: [Int] = []) {
    var seen: [String: Seen] = [:]
    survey.forEachRow(of: [identifier] + [partner].compactMap(\.self) + alike + amounts) { row, line in
      func value(_ place: Int) -> String { row.indices.contains(place) ? row[place] : "" }
      let name = value(identifier)
      guard !name.isEmpty else { return }
      let partner = partner.map { foldedKey(value($0)) } ?? ""
      let values = alike.map { value($0) }
      total += 1
      guard let first = seen[name] else {
        if seen.count < IdentifierLines.kept {
          seen[name] = Seen(partners: [partner], line: line, values: values, amounts: amounts.map { value($0) })
        }
        return
      }
      for (place, amount) in zip(amounts, first.amounts) where !amount.isEmpty && !value(place).isEmpty {
        self.amounts[place, default: (0, 0)].stated += 1
        if value(place) == amount { self.amounts[place, default: (0, 0)].same += 1 }
      }
      repeated += 1
      if !first.isRepeated { identifiers += 1 }
      seen[name]?.isRepeated = true
      let isAlike = values == first.values
      if isAlike { self.alike += 1 }
      if isAlike, exampleAlike == nil { exampleAlike = Example(identifier: name, lines: (first.line, line)) }
      guard seen[name]?.partners.insert(partner).inserted ?? false else {
        if isAlike { doubled += 1 }
        return
      }
      withOtherPartner += 1
      if example == nil, values == first.values { example = Example(identifier: name, lines: (first.line, line)) }
    }
  }

  /// Whether so few lines repeat one that it is a mistake of those lines, not of taking it for an identifier.
  var areMistakes: Bool { 10 * repeated <= total }

  /// Whether nearly all lines that repeat an identifier name another partner, and are alike in all else that must be; a few
  /// that repeat a whole line are that line again.
  var areParticipations: Bool {
    let others = repeated - (2 * doubled <= withOtherPartner ? doubled : 0)
    return withOtherPartner > 0 && 10 * withOtherPartner >= 9 * others && 10 * alike >= 9 * repeated
  }

  /// Whether nearly all lines that repeat an identifier are alike, whatever their partners: lines of one activity.
  var areOfOneActivity: Bool { repeated > 0 && 10 * alike >= 9 * repeated }

  /// Whether that is so of every line that repeats one, but for a few in a hundred, of two identifiers at least.
  var areSurelyParticipations: Bool {
    identifiers >= 2 && 100 * withOtherPartner >= 97 * repeated && 100 * alike >= 97 * repeated
  }

  /// Whether that is so of every line that repeats one, but for a few in a hundred, of two identifiers at least.
  var areSurelyOfOneActivity: Bool { identifiers >= 2 && 100 * alike >= 97 * repeated }

  /// Whether half of the lines that state an amount of a column repeat it, which then may be that of the whole activity.
  func repeatsAmount(at place: Int) -> Bool {
    amounts[place].map { 5 * $0.stated >= repeated && 2 * $0.same >= $0.stated && $0.same > 0 } ?? false
  }

  /// The lines that repeat an identifier and say something else than its first line.
  var disagreeing: Int { repeated - alike }
}

internal import BilanModel

/// Two days written as one value: `du 3 au 5 mai 2017`, `3-5 mai 2017`, `28 avril - 3 mai 2017`,
/// `30/12/2017 – 02/01/2018`, `28/04 au 03/05/2017`, `2017-05-03/2017-05-05`.
///
/// The first day may leave out what it shares with the last: its month and its year, or its year, which is then the
/// year before where the first day would otherwise come after the last.
struct WrittenSpan {
  /// Both days in words that are read like any other date.
  let first: String
  let last: String

  /// The span of some words; nil for a single date, and for anything else.
  init?(_ words: String, _ order: Dialect.DateOrder?) {
    if (try? WrittenDate.read(words, order)) != nil { return nil }
    if let (start, end) = WrittenSpan.behindMonth(words, order) {
      (first, last) = (start, end)
      return
    }
    if let (start, end) = WrittenSpan.nextDays(words, order) {
      (first, last) = (start, end)
      return
    }
    for cut in WrittenSpan.cuts(words) {
      guard let end = WrittenSpan.day(cut.last, order),
        let start = WrittenSpan.completed(cut.first, by: cut.last, end, order)
      else { continue }
      (first, last) = (start, cut.last)
      return
    }
    return nil
  }

  private static let joins = [" au ", " à ", " to ", " - ", " – ", " — ", "–", "/", "-"]

  /// Every way to cut words in two where something joins them; articles and « du » before a day are part of its words.
  private static func cuts(_ words: String) -> [(first: String, last: String)] {
    joins.flatMap { join in
      words.ranges(of: join).map { (trimmed(words[..<$0.lowerBound]), trimmed(words[$0.upperBound...])) }
    }.filter { !$0.first.isEmpty && !$0.last.isEmpty }
  }

  /// “March 12-14, 2024”: the days behind their month.
  private static func behindMonth(_ words: String, _ order: Dialect.DateOrder?) -> (first: String, last: String)? {
    let tokens = words.split { $0.isWhitespace || "-–—,".contains($0) }.map(String.init)
      .filter { foldedKey($0) != "to" }
    guard tokens.count == 4, DateWords.months[foldedKey(tokens[0])] != nil,
      let start = day("\(tokens[0]) \(tokens[1]) \(tokens[3])", order),
      let end = day("\(tokens[0]) \(tokens[2]) \(tokens[3])", order), start < end
    else { return nil }
    return ("\(tokens[0]) \(tokens[1]) \(tokens[3])", "\(tokens[0]) \(tokens[2]) \(tokens[3])")
  }

  /// « les 5 et 6 mai 2018 », « 5 & 6 mai 2018 »: two days are a span where one is the day after the other.
  private static func nextDays(_ words: String, _ order: Dialect.DateOrder?) -> (first: String, last: String)? {
    for join in [" et ", " & ", " and "] {
      guard let range = words.ranges(of: join).first else { continue }
      let (lead, last) = (trimmed(words[..<range.lowerBound]), trimmed(words[range.upperBound...]))
      guard let end = day(last, order), let first = completed(lead, by: last, end, order),
        day(first, order)?.advanced(by: 1) == end
      else { return nil }
      return (first, last)
    }
    return nil
  }

  private static func trimmed(_ words: Substring) -> String {
    var words = words
    while words.first?.isWhitespace == true { words.removeFirst() }
    while words.last?.isWhitespace == true { words.removeLast() }
    for article in ["du ", "Du ", "de ", "le ", "les ", "Les ", "from "] where words.hasPrefix(article) {
      return String(words.dropFirst(article.count))
    }
    return String(words)
  }

  /// The one day that words mean, nil when they mean none or several.
  private static func day(_ words: String, _ order: Dialect.DateOrder?) -> Day? {
    guard let date = try? WrittenDate.read(words, order), date.earliest == date.latest else { return nil }
    return date.earliest
  }

  /// The words of the first day with what they share with the last; nil when they make no day up to the last.
  private static func completed(
    _ first: String, by last: String, _ end: Day, _ order: Dialect.DateOrder?
  ) -> String? {
    if let start = day(first, order) { return start <= end ? first : nil }
    // In « 7 sept. 2018 » the dot is of a word.
    let separator: Character = last.contains(" ") ? " " : last.first { "/.-".contains($0) } ?? " "
    let own = parts(of: first, separator)
    let shared = parts(of: last, separator)
    guard (1...2).contains(own.count), shared.count == 3 else { return nil }
    let parts = own + shared.dropFirst(own.count)
    let words = parts.joined(separator: String(separator))
    guard let start = day(words, order) else { return nil }
    if start <= end { return words }
    guard own.count == 2, let year = Int(shared[2]), shared[2].count == 4 else { return nil }
    let before = (parts.dropLast() + [String(year - 1)]).joined(separator: String(separator))
    return day(before, order) == nil ? nil : before
  }

  /// The parts of a date, without the days of the week.
  private static func parts(of words: String, _ separator: Character) -> [String] {
    words.split(separator: separator).map(String.init).filter { !DateWords.silent.contains(foldedKey($0)) }
  }
}

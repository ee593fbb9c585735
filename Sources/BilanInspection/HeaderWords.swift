internal import BilanIntake
internal import BilanModel

/// How surely a header names a column of a register.
enum HeaderMatch: Int, Comparable {
  /// By one slip of spelling, or among other words.
  case near = 50
  case among = 55
  /// By a word that other desks use, which the register does not know.
  case foreign = 80
  /// By an alias of the register, or by its own name.
  case alias = 90
  case own = 100

  static func < (left: HeaderMatch, right: HeaderMatch) -> Bool { left.rawValue < right.rawValue }

  /// Whether the header says the column by itself, whatever the values.
  var isSure: Bool { self >= .foreign }
}

/// The words by which the headers of any desk may name the columns of a register.
struct ForeignHeaders {
  /// The currency that amounts are looked for in.
  private let currency: Currency

  init(_ currency: Currency) { self.currency = currency }

  /// How a header names a column, nil when it does not.
  func match(_ header: String, _ column: Column) -> HeaderMatch? {
    let key = plainKey(header)
    let folded = foldedKey(header)
    guard !folded.isEmpty else { return nil }
    // The register’s own names mean it, be it « Date de réception », which elsewhere is when a record was made.
    let own = column.ownHeaders.map { foldedKey($0) }
    if own.contains(folded) { return .own }
    let aliases = column.aliases.map { foldedKey($0) }
    if aliases.contains(folded) { return .alias }
    if isOther(header, column) { return nil }
    if column.role == .identifier, IdentifierHeader.names(key) { return .foreign }
    let foreign = column.elsewhere.map { foldedKey($0) }
    if (own + aliases + foreign).contains(key) { return .foreign }
    let words = own + aliases + foreign
    if !column.needsWholeHeader, words.contains(where: { isAmong(key, $0) }) { return .among }
    if column.role == .cost, HeaderUnit(header, currency)?.currency == currency.code { return .among }
    if namesPeople(header, column) { return .among }
    if column.role == .cost, HeaderNuance(header).isOfMoney { return .among }
    return words.contains { ForeignHeaders.isSlip(key, $0) } ? .near : nil
  }

  /// Whether words of a header say people of the side of a column: « Nb officiers étrangers », « Stagiaires formés ».
  private func namesPeople(_ header: String, _ column: Column) -> Bool {
    let nuance = HeaderNuance(header)
    guard nuance.isOfPeople else { return false }
    return switch column.role {
    case .frenchParticipants: nuance.isFrench
    case .partnerParticipants: nuance.isForeign
    default: false
    }
  }

  /// Whether words of a header say that it is something else than a column which it may be named after.
  private func isOther(_ header: String, _ column: Column) -> Bool {
    let nuance = HeaderNuance(header)
    return switch column.role {
    case .first, .last: nuance.isClerical
    case .frenchParticipants where nuance.isOfDays, .partnerParticipants where nuance.isOfDays: true
    case .frenchParticipants: nuance.saysForeign || nuance.isForeign && !nuance.isFrench
    case .partnerParticipants: nuance.isFrench && (nuance.saysForeign || !nuance.isForeign)
    case .cost: HeaderUnit(header)?.isMultiple == true || nuance.isOfOne || nuance.isOfLedger
    case .partners: nuance.isOfPassage || nuance.isOfAbsence || nuance.isOfOtherCodes
    default: false
    }
  }

  /// Whether two words of five letters or more differ by one slip of the hand.
  static func isSlip(_ key: String, _ word: String) -> Bool {
    let (left, right) = (Array(key.utf8), Array(word.utf8))
    guard min(left.count, right.count) >= 5, abs(left.count - right.count) <= 1 else { return false }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let (first, second) = (left[start...], right[start...])
    let end = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
    let (a, b) = (first.dropLast(end), second.dropLast(end))
    return max(a.count, b.count) <= 1 || a.count == 2 && b.count == 2 && a.reversed().elementsEqual(b)
  }

  /// A header without its unit in brackets, and with initials closed up.
  private func plainKey(_ header: String) -> String {
    let bare = header.prefix { $0 != "(" && $0 != "[" }.partedAtCapitals
    let key = foldedKey(bare).filter { $0 != "€" && $0 != "$" && $0 != "?" && $0 != "*" }
    return key.split(separator: " ").joined(separator: " ")
  }

  /// Whether words stand side by side in a header; short ones mean too little there.
  private func isAmong(_ header: String, _ words: String) -> Bool {
    // « Fin » and “end” say what they are where they come first.
    if words == "fin" || words == "end" { return header.hasPrefix(words + " ") }
    guard words.utf8.count >= 4 || words == "nom" else { return false }
    let padded = " " + header + " "
    return padded.holds(" " + words + " ") || padded.holds(" " + words + "s ")
  }
}

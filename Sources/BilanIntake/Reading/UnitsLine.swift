internal import BilanModel

/// A line under the header that says the units of the columns: « (jj/mm/aaaa) », « (nb) », « (k€) ».
struct UnitsLine {
  /// The unit of each column, empty where none is said.
  let units: [String]
  /// Where the record after it starts.
  let next: Int

  /// Nil where the record after a header has a value that is no unit.
  init?(_ record: CSVHeader) {
    let texts = record.names.map(\.text)
    let said = texts.filter { $0.contains { !$0.isWhitespace } }
    guard !said.isEmpty, !said.contains(where: { $0.contains(where: \.isNumber) }) else { return nil }
    // A line without a figure that says thousands is no record, whatever its other words.
    let saysMultiple = said.contains { $0.utf8.count <= 24 && HeaderUnit($0)?.isMultiple ?? false }
    let areUnits = said.allSatisfy(UnitsLine.isUnit) && (said.count >= 2 || said[0].contains { "([".contains($0) })
    guard saysMultiple || areUnits else { return nil }
    (units, next) = (texts, record.next)
  }

  private static func isUnit(_ text: String) -> Bool {
    let bare = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if bare.hasPrefix("(") && bare.hasSuffix(")") || bare.hasPrefix("[") && bare.hasSuffix("]") {
      return !bare.contains { $0.isNumber }
    }
    return HeaderUnit(bare) != nil && bare.utf8.count <= 24
      || words.contains(foldedKey(bare).split(separator: " ").joined())
  }

  private static let words: Set<String> = [
    "nb", "nbre", "nombre", "number", "jours", "days", "jjmmaaaa", "jjmmaa", "ddmmyyyy", "mmddyyyy", "yyyymmdd",
    "aaaammjj", "texte", "text", "date", "unite", "unites", "unit", "units", "pax", "pers", "personne", "personnes",
    "persons", "heures",
    "hours", "h", "j", "jour", "jh", "euros", "euro", "eur",
  ]
}

extension SourceHead {
  /// The line of units under a header, nil where none stands there.
  func units(under header: CSVHeader, _ quote: UInt8) -> UnitsLine? {
    record(at: header.next, header.delimiter, quote).flatMap(UnitsLine.init)
  }
}

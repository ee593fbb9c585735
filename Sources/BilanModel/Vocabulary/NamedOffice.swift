/// An office as a record names it: its own words, and the office that they mean where it is one of those known.
package struct NamedOffice: Sendable, Hashable {
  /// As written.
  package let words: String

  package init(_ words: String) { self.words = words }

  /// The office that the words mean; nil for one that no text names, and for a foreign one.
  package var office: Office? { Office.named(words) }

  /// Whether it is an office of a partner, written `SECDEF:USA`.
  ///
  /// Before the partner stands a code in capitals, or an office of a known name; what is neither may be a person.
  package var isForeign: Bool {
    let halves = words.split(separator: ":", omittingEmptySubsequences: false)
    guard halves.count == 2, PartnerDirectory.standard.find(halves[1]) != nil else { return false }
    return Office.named(String(halves[0])) != nil || halves[0].isCapitalCode
  }

  /// The known office of a partner that it is, written `MINISTRE:USA`; nil for one of France.
  package var ofPartner: (office: Office, partner: PartnerIndex)? {
    let halves = words.split(separator: ":", omittingEmptySubsequences: false)
    guard halves.count == 2, let office = Office.named(String(halves[0])),
      let partner = PartnerDirectory.standard.find(halves[1])
    else { return nil }
    return (office, partner)
  }
}

extension NamedOffice: BatchValue {
  /// As it stands in a cell.
  package var shown: FieldValue? { words.shown }

  /// The value of a row.
  package static func read(_ column: BatchColumn, _ row: Int) -> NamedOffice? {
    String.read(column, row).map { NamedOffice($0) }
  }

  /// The values in a column of their type.
  package static func column(of values: [NamedOffice?], as type: ColumnType) -> BatchColumn {
    String.column(of: values.map { $0?.words }, as: type)
  }
}

extension NamedOffice: BatchElement {
  /// The values of a cell.
  package static func list(_ column: BatchColumn, _ row: Int) -> [NamedOffice]? {
    String.list(column, row).map { $0.map { NamedOffice($0) } }
  }

  /// The values in a column of their type.
  package static func column(of values: [[NamedOffice]]) -> BatchColumn {
    String.column(of: values.map { $0.map(\.words) })
  }

  /// In the order of the record.
  package static func shown(_ list: [NamedOffice]) -> FieldValue { String.shown(list.map(\.words)) }
}

extension Office {
  private static let byKey: [String: Office] = allCases.reduce(into: [:]) { offices, office in
    let term = office.term
    for word in [term.code, term.name.french, term.name.english] + term.aliases { offices[foldedKey(word)] = office }
  }

  /// By the codes as they are, which most records write.
  private static let byCode = Dictionary(uniqueKeysWithValues: allCases.map { ($0.code, $0) })

  /// The office of a code, a name or an alias, whatever its case and accents; nil for other words.
  package static func named(_ words: String) -> Office? { byCode[words] ?? byKey[foldedKey(words)] }
}

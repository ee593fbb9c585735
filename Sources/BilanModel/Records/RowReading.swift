extension Batch {
  /// The text of a text, label or reference column in a row, nil when missing.
  package func string(_ code: String, _ row: Int) -> String? {
    switch column(code) {
    case .texts(let texts): texts[row]
    case .labels(let labels): labels[row]
    default: nil
    }
  }

  /// The labels of a column of several labels in a row, in the order of the record.
  package func strings(_ code: String, _ row: Int) -> [String] {
    guard case .labelLists(let lists, let names) = column(code) else { return [] }
    return lists.range(row).map { names[Int(lists.codes[$0])] }
  }

  /// The term of a vocabulary column in a row, nil when missing.
  package func term<V: Vocabulary>(_ code: String, _ row: Int, as vocabulary: V.Type = V.self) -> V? {
    guard case .terms(let codes) = column(code) else { return nil }
    return V(rawValue: codes[row])
  }

  /// The partners of a row, in the order of the record.
  package func partners(_ row: Int) -> [PartnerIndex] {
    guard case .partners(let lists) = column("partners") else { return [] }
    return lists.range(row).map { PartnerIndex(lists.codes[$0]) }
  }

  /// The date of a column in a row, nil when missing.
  package func date(_ code: String, _ row: Int) -> PartialDate? {
    guard case .dates(let dates) = column(code) else { return nil }
    return dates[row]
  }

  /// The whole number of a column in a row, nil when missing.
  package func number(_ code: String, _ row: Int) -> Int? {
    guard case .counts(let values) = column(code), values[row] != BatchColumn.missingNumber else { return nil }
    return Int(values[row])
  }

  /// The amount of a column in a row, nil when missing.
  package func euros(_ code: String, _ row: Int) -> Euros? {
    guard case .money(let values) = column(code), values[row] != BatchColumn.missingNumber else { return nil }
    return Euros(cents: values[row])
  }

  /// Where the record of a row stands in its file.
  package func origin(_ row: Int) -> Origin { Origin(file: file, line: lines[row]) }
}

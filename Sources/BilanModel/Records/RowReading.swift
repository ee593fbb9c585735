extension Batch {
  /// The text of a text, label or reference column in a row, nil when missing.
  package func string(_ code: String, _ row: Int) -> String? {
    switch column(code) {
    case .texts(let texts): texts[row]
    case .labels(let labels): labels[row]
    default: nil
    }
  }

  package func strings(_ code: String, _ row: Int) -> [String] {
    guard case .labelLists(let lists, let names) = column(code) else { return [] }
    return lists.range(row).map { names[Int(lists.codes[$0])] }
  }

  package func term<V: Vocabulary>(_ code: String, _ row: Int, as vocabulary: V.Type = V.self) -> V? {
    guard case .terms(let codes) = column(code) else { return nil }
    return V(rawValue: codes[row])
  }

  package func partners(_ row: Int) -> [PartnerIndex] {
    guard case .partners(let lists) = column("partners") else { return [] }
    return lists.range(row).map { PartnerIndex(lists.codes[$0]) }
  }

  package func date(_ code: String, _ row: Int) -> PartialDate? {
    guard case .dates(let dates) = column(code) else { return nil }
    return dates[row]
  }

  package func number(_ code: String, _ row: Int) -> Int? {
    guard case .counts(let values) = column(code), values[row] != BatchColumn.missingNumber else { return nil }
    return Int(values[row])
  }

  package func euros(_ code: String, _ row: Int) -> Euros? {
    guard case .money(let values) = column(code), values[row] != BatchColumn.missingNumber else { return nil }
    return Euros(cents: values[row])
  }

  package func origin(_ row: Int) -> Origin { Origin(file: file, line: lines[row]) }
}

internal import BilanModel

extension SourceHead {
  /// The shape of a JSON text that is no array of objects, nor objects one after the other; nil where it may be.
  ///
  /// `known` says whether a key is one that records have, `isRead` whether something is read below the keys of the text.
  func shape(known: (String) -> Bool, isRead: Bool = false) -> JSONShape? {
    guard let start = first else { return nil }
    return withBytes { JSONShape($0, from: start, to: $1, known: known, isRead: isRead) }
  }
}

extension SourceReading {
  /// Says that a JSON text is a table in another shape than records, where it is one; its keys are those of no mapping.
  mutating func refuseShape(_ head: borrowing SourceHead, keys: [String]) -> Bool {
    guard mapping?.dialect.recordsPath.isEmpty ?? true else { return false }
    let paths = mapping?.columns.values.flatMap(\.source.headers) ?? []
    let keys = Set(keys.map { foldedKey($0) })
    guard keys.isDisjoint(with: paths.filter { !$0.contains(".") }.map { foldedKey($0) }) else { return false }
    let isRead = !keys.isDisjoint(with: paths.map { foldedKey($0.split(separator: ".").first ?? "") })
    let catalog = options.catalog
    let leaves = Set(paths.map { foldedKey($0.split(separator: ".").last ?? "") })
    let shape = head.shape(
      known: { key in
        leaves.contains(foldedKey(key)) || catalog.contains { HeaderWords.of($0).column(named: key) != nil }
      }, isRead: isRead)
    guard let shape, tooDeep(head, from: 0) == nil else { return false }
    findings.append(shape.problem.at(Origin(file: name, line: head.firstLine)))
    report.isRead = false
    return true
  }
}

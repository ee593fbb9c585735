internal import BilanModel

extension UnreadArrays {
  /// The arrays whose objects have the keys of records: half of those that a mapping reads, or four that are names of
  /// columns of its register; those that other sources read of the file aside.
  fileprivate func ofRecords(_ mapping: SourceMapping, _ register: Register, but all: SourceMapping?) -> [Found] {
    let paths = (all.map { [$0] + $0.others } ?? []).map(\.dialect.recordsPath)
    let others = Set(paths.filter { $0 != mapping.dialect.recordsPath }.compactMap { $0.last.map(foldedKey) })
    let names = JSONPaths(mapping, register).names
    let read = Set(names.map { foldedKey(($0.split(separator: ".").first ?? "").replacing("[]", with: "")) })
    let words = HeaderWords.of(register)
    return found.filter { array in
      if others.contains(foldedKey(array.key)) { return false }
      let known = array.keys.intersection(read).count
      return known >= 2 && 2 * known >= read.count || array.keys.count { words.column(named: $0) != nil } >= 4
    }
  }
}

extension UnreadArrays {
  /// The keys of records under which arrays stand whose objects are records too: they have a first day, and another value
  /// that is not said of anything.
  fileprivate func ofRecordsWithin(_ register: Register) -> [String] {
    guard let first = register.columns.firstIndex(where: { $0.role == .first }) else { return [] }
    let words = HeaderWords.of(register)
    return inRecords.keys.sorted().filter { key in
      let known = Set((inRecords[key] ?? []).compactMap { words.column(named: $0)?.column })
      let telling = known.filter { ![.status, .note].contains(register.columns[$0].role) }
      return telling.contains(first) && telling.count >= 2
    }
  }
}

extension SourceReading {
  /// Says which records stand in arrays that are not read.
  mutating func reportArrays(_ keys: [MetKeys], _ layout: RegisterLayout) {
    for key in keys { arrays += key.arrays }
    for key in arrays.ofRecordsWithin(layout.register) {
      let finding = Problem.unreadRecords(within: key).at(Origin(file: name))
      findings.append(options.ceiling == nil ? finding : finding.withoutQuotation)
    }
    guard let mapping = layout.mapping, !mapping.dialect.recordsPath.isEmpty else { return }
    let found = arrays.ofRecords(mapping, layout.register, but: options.mappings[name])
    guard let first = found.first else { return }
    let problem = Problem.unreadRecords(
      found.reduce(0) { $0 + $1.count }, first.key, more: found.count - 1, mapping.dialect.recordsPath)
    let finding = problem.at(Origin(file: name))
    findings.append(options.ceiling == nil ? finding : finding.withoutQuotation)
  }
}

extension Problem {
  /// Records in an array of each record, which nothing reads.
  fileprivate static func unreadRecords(within key: String) -> Problem {
    let key = shown(key)
    return Problem(
      .unreadRecords,
      Wording(
        "dans les enregistrements, les objets de « \(key) » ont un premier jour comme des activités, et ne sont pas lus",
        "in the records, the objects of “\(key)” have a first day as activities do, and are not read"),
      hint: Wording(
        "s’ils comptent : « each: \(key) » de la source en fait les enregistrements",
        "where they count: “each: \(key)” of the source makes them the records"))
  }

  /// Records of arrays that are not the one which is read.
  fileprivate static func unreadRecords(_ count: Int, _ key: String, more: Int, _ path: [String]) -> Problem {
    let read = shown(path.joined(separator: "."))
    let key = shown(key)
    let others = more > 0 ? Wording(" et \(more) autre\(more < 2 ? "" : "s")", " and \(more) more") : Wording("", "")
    return Problem(
      .unreadRecords,
      Wording(
        "\(count) enregistrement\(count < 2 ? " n’est pas lu" : "s ne sont pas lus"), sous « \(key) »\(others.french) ; ceux de « \(read) » le sont seuls",
        "\(count) record\(count == 1 ? " is" : "s are") not read, under “\(key)”\(others.english); those of “\(read)” alone are"
      ),
      hint: Wording(
        "s’ils comptent : une autre source du même fichier, avec son « records »",
        "where they count: another source of the same file, with its “records”"))
  }
}

internal import BilanModel

/// Counts the headers that somebody knows: a register, or the mapping of the file.
struct HeaderKnowledge {
  private let registers: [Register]
  private let mapping: SourceMapping?
  /// How many known headers make a record a header wherever it stands.
  let enough: Int

  init(_ registers: [Register], _ mapping: SourceMapping?) {
    self.registers = registers
    self.mapping = mapping.flatMap { $0.columns.isEmpty ? nil : $0 }
    let named = self.mapping.map { Set($0.columns.values.flatMap(\.source.headers)).count } ?? 3
    enough = max(1, min(3, named))
  }

  /// How many of some headers are known, and whether they are all that is needed.
  func count(_ headers: [String]) -> (known: Int, isWhole: Bool) {
    if let mapping {
      let known = SourceHeaders(headers).known(to: mapping)
      return (known, known == mapping.columns.values.flatMap(\.source.headers).count)
    }
    let maps = registers.map { HeaderMap($0, headers: headers) }
    return (maps.map(\.found).max() ?? 0, maps.contains { $0.missing.isEmpty })
  }
}

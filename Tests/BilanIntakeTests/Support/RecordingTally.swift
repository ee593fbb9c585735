import BilanModel

/// A tally that keeps every record as text, sorted when read, so that the order of batches does not matter.
struct RecordingTally: Tally {
  private(set) var records: [String] = []
  private(set) var batches = 0

  mutating func add(_ batch: Batch) {
    batches += 1
    for row in 0..<batch.count { records.append(RecordingTally.text(batch, row)) }
  }

  mutating func merge(_ other: consuming RecordingTally) {
    records += other.records
    batches += other.batches
  }

  /// The values that are there, without the record's place.
  static func text(_ batch: Batch, _ row: Int) -> String {
    var parts: [String] = [batch.register.code]
    for column in batch.register.columns {
      if let value = value(batch, column, row) { parts.append("\(column.code)=\(value)") }
    }
    return parts.joined(separator: " ")
  }

  static func value(_ batch: Batch, _ column: Column, _ row: Int) -> String? {
    let values = batch.column(column.code)
    return switch values {
    case .absent: nil
    case .texts(let texts): texts[row]
    case .labels(let labels): labels[row]
    case .labelLists: nonEmpty([String].read(values, row) ?? [])
    case .terms(let codes):
      if case .choice(let terms) = column.type, codes[row] != BatchColumn.missingTerm {
        terms[Int(codes[row])].code
      } else {
        nil
      }
    case .markings(let markings): markings[row]?.code
    case .partners: nonEmpty(([PartnerIndex].read(values, row) ?? []).map { PartnerDirectory.standard[$0].code })
    case .dates(let dates): dates[row].map { $0.exact?.iso ?? "\($0.earliest.iso)/\($0.latest.iso)" }
    case .counts: Int.read(values, row).map(String.init)
    case .money: Euros.read(values, row)?.decimal
    }
  }

  private static func nonEmpty(_ list: [String]) -> String? { list.isEmpty ? nil : list.joined(separator: "+") }
}

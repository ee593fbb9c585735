internal import BilanModel

/// The batches of JSON files, whose keys are known once all their records are read: a key that no record of a file has is
/// a column that the file lacks.
struct HeldBatches: Sendable {
  private var batches: [Batch] = []

  /// Keeps a batch; where its values stand is known no longer than their text is in memory.
  mutating func append(_ batch: Batch) {
    var batch = batch
    batch.places = nil
    batches.append(batch)
  }

  mutating func merge(_ other: HeldBatches) { batches += other.batches }

  /// The batches, without the columns that no record of their file fills.
  var settled: [Batch] {
    var filled: [String: Set<Int>] = [:]
    for batch in batches {
      for (place, column) in batch.columns.enumerated() where column.hasValues {
        filled[batch.file, default: []].insert(place)
      }
    }
    return batches.map { batch in
      var batch = batch
      batch.isOfObjects = false
      for place in batch.columns.indices where filled[batch.file]?.contains(place) != true {
        batch.columns[place] = .absent
      }
      return batch
    }
  }
}

extension BatchColumn {
  /// Whether some row has a value.
  fileprivate var hasValues: Bool {
    switch self {
    case .absent: false
    case .texts(let texts): !texts.bytes.isEmpty
    case .labels(let labels): labels.codes.contains { $0 >= 0 }
    case .labelLists(let lists, _), .partners(let lists): !lists.codes.isEmpty
    case .terms(let terms): terms.contains { $0 != BatchColumn.missingTerm }
    case .markings(let markings): markings.codes.contains { $0 != Markings.missing }
    case .dates(let dates): dates.earliest.contains { $0 != BatchColumn.missingDay }
    case .counts(let numbers), .money(let numbers): numbers.contains { $0 != BatchColumn.missingNumber }
    }
  }
}

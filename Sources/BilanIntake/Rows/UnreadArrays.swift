internal import BilanModel

/// The arrays of objects of a JSON text that are not the array of its records: records may stand in them too.
struct UnreadArrays: Sendable {
  struct Found: Sendable {
    /// The key that the array is the value of.
    let key: String
    /// How many objects stand in it, and the keys of the first.
    var count = 0
    var keys: Set<String> = []
  }

  private(set) var found: [Found] = []
  /// The keys of the first objects of arrays in records, by the key of the array.
  private(set) var inRecords: [String: Set<String>] = [:]

  /// The most arrays, and keys of an object, that are looked at.
  private static let limit = 1000

  /// Takes an array; its place, nil past the limit.
  mutating func begin(_ key: String) -> Int? {
    guard found.count < UnreadArrays.limit else { return nil }
    found.append(Found(key: key))
    return found.count - 1
  }

  /// Takes an object of an array.
  mutating func addObject(to array: Int) { found[array].count += 1 }

  /// Takes a key of the object of an array in hand.
  mutating func add(_ key: String, to array: Int) {
    guard found[array].count == 1, found[array].keys.count < UnreadArrays.limit else { return }
    found[array].keys.insert(foldedKey(key))
  }

  /// Takes the keys of the first object of an array of a record.
  mutating func take(_ keys: [String], inRecordsUnder key: String) {
    guard inRecords.count < UnreadArrays.limit else { return }
    inRecords[key, default: []].formUnion(keys.prefix(UnreadArrays.limit).map { foldedKey($0) })
  }

  static func += (left: inout UnreadArrays, right: UnreadArrays) {
    left.found += right.found
    left.inRecords.merge(right.inRecords) { $0.union($1) }
  }
}

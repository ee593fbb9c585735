/// The candidate nearest to a key by edit distance, for « did you mean »; nil when none is near enough.
///
/// An edit is an insertion, a deletion, a substitution or a swap of neighbours; as many are allowed as a third of the
/// key's length. Ties go to the candidate with the same first letter, then to the first in order. Codes of three
/// letters or fewer are not guessed from one another: any of them would do.
///
/// `most` is another limit, where a wrong guess would be worse than none.
package func nearestKey(to key: String, among candidates: some Sequence<String>, atMost most: Int? = nil) -> String? {
  let letters = Array(key.utf8)
  var limit = most ?? max(1, letters.count / 3)
  var best: (distance: Int, isForeign: Bool, key: String)?
  var distances = EditDistances(letters)
  var other: [UInt8] = []
  for candidate in candidates where abs(candidate.utf8.count - letters.count) <= limit {
    other.removeAll(keepingCapacity: true)
    other.append(contentsOf: candidate.utf8)
    guard max(other.count, letters.count) > 3, let distance = distances.distance(to: other, atMost: limit) else {
      continue
    }
    let rank = (distance: distance, isForeign: other.first != letters.first, key: candidate)
    if let known = best, isOrdered(known, rank) { continue }
    best = rank
    limit = distance
  }
  return best?.key
}

private func isOrdered(_ left: (Int, Bool, String), _ right: (Int, Bool, String)) -> Bool {
  (left.0, left.1 ? 1 : 0, left.2) <= (right.0, right.1 ? 1 : 0, right.2)
}

/// The least edits that make one text of another, in bytes (optimal string alignment); nil past a limit.
package func editDistance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
  var distances = EditDistances(left)
  return distances.distance(to: right, atMost: limit)
}

/// The distances of one text to others; its rows are kept from one to the next.
private struct EditDistances {
  private let text: [UInt8]
  private var beforeLast: [Int] = [0]
  private var last: [Int] = [0]
  private var row: [Int] = [0]

  init(_ text: [UInt8]) { self.text = text }

  mutating func distance(to other: [UInt8], atMost limit: Int) -> Int? {
    while row.count <= other.count {
      beforeLast.append(0)
      last.append(0)
      row.append(0)
    }
    for j in 0...other.count { last[j] = j }
    for i in text.indices {
      row[0] = i + 1
      var least = i + 1
      for j in other.indices {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (text[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, text[i] == other[j - 1], text[i - 1] == other[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row[j + 1] = cost
        least = min(least, cost)
      }
      // A swap reaches two rows back, hence the margin of one.
      guard least <= limit + 1 else { return nil }
      swap(&beforeLast, &last)
      swap(&last, &row)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}

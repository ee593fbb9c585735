/// The candidate nearest to a key by edit distance, for « did you mean »; nil when none is near enough.
///
/// An edit is an insertion, a deletion, a substitution or a swap of neighbours; as many are allowed as a third of the
/// key's length. Ties go to the candidate with the same first letter, then to the first in order. Codes of three
/// letters or fewer are not guessed from one another: any of them would do.
package func nearestKey(to key: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(key.utf8)
  var limit = max(1, letters.count / 3)
  var best: (distance: Int, isForeign: Bool, key: String)?
  for candidate in candidates where abs(candidate.utf8.count - letters.count) <= limit {
    let other = Array(candidate.utf8)
    guard max(other.count, letters.count) > 3,
      let distance = editDistance(letters, other, atMost: limit)
    else { continue }
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
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in 0..<left.count {
    var row = [i + 1]
    var least = i + 1
    for j in 0..<right.count {
      var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
      least = min(least, cost)
    }
    // A swap reaches two rows back, hence the margin of one.
    guard least <= limit + 1 else { return nil }
    (beforeLast, last) = (last, row)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}

/// The candidate nearest to a key by edit distance (insertions, deletions, substitutions, swaps of neighbours), for
/// « did you mean »; nil when the nearest is further than a third of the key's length. Ties go to the first in order.
package func nearestKey(to key: String, among candidates: some Sequence<String>) -> String? {
  let limit = max(1, key.utf8.count / 3)
  var best: (distance: Int, key: String)?
  let letters = Array(key.utf8)
  for candidate in candidates where abs(candidate.utf8.count - letters.count) <= limit {
    let distance = editDistance(letters, Array(candidate.utf8))
    guard distance <= limit else { continue }
    if let known = best, (known.distance, known.key) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.key
}

/// Optimal string alignment distance.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in 0..<left.count {
    var row = [i + 1]
    for j in 0..<right.count {
      var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}

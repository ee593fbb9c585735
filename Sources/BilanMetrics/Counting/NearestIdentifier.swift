internal import BilanModel

/// The known identifier nearest to one that is not, each looked for once.
final class NearestIdentifier {
  private let keys: [String: String]
  private let sorted: [String]
  private var found: [String: String?] = [:]

  init(_ known: Set<String>) {
    keys = Dictionary(known.sorted().map { (foldedKey($0), $0) }) { first, _ in first }
    sorted = keys.keys.sorted()
  }

  subscript(name: String) -> String? {
    if let known = found[name] { return known }
    let nearest = nearestKey(to: foldedKey(name), among: sorted).flatMap { keys[$0] }
    found[name] = .some(nearest)
    return nearest
  }
}

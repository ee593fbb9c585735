internal import BilanScene

/// The land of the world without borders: what is drawn says nothing of whose it is.
enum LandMass {
  /// A coast, closed, in radii of the globe.
  struct Ring {
    let points: [Point]
    /// Whether it is around water.
    let isLake: Bool
  }

  /// Land first, then the lakes in it.
  static let rings: [Ring] = {
    let rings = text.filter { $0 != "\n" }.split(separator: " ").map(ring)
    return rings.filter { !$0.isLake } + rings.filter(\.isLake)
  }()

  private static let base = 91
  private static let still = 40

  private static func digit(_ letter: Character) -> Int {
    let code = Int(letter.asciiValue ?? 35)
    return code - 35 - (code > 92 ? 1 : 0)
  }

  private static func ring(_ text: Substring) -> Ring {
    let digits = text.map(digit)
    guard digits.count > 4 else { return Ring(points: [], isLake: false) }
    var (east, north) = (digits[0] * base + digits[1] - 1800, digits[2] * base + digits[3] - 900)
    var points: [(Int, Int)] = [(east, north)]
    for place in stride(from: 4, to: digits.count - 1, by: 2) {
      east += digits[place] - still
      north += digits[place + 1] - still
      points.append((east, north))
    }
    let turns = zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.0 * $1.1.1 - $1.1.0 * $1.0.1 }
    return Ring(
      points: points.map { EqualEarth.coast(longitude: Double($0.0) / 10, latitude: Double($0.1) / 10) },
      isLake: turns > 0)
  }
}

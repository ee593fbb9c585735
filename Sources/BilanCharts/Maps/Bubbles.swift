internal import BilanScene

/// Bubbles on a map, each as near as can be to its place and none over another, none dropped.
struct Bubbles {
  /// A bubble to place.
  struct Wish {
    /// What it is of, printed in it or beside it, with its width; nil for one without a number.
    let number: (text: String, width: Double)?
    /// Its value: its area is in proportion.
    let value: Int
    /// Where it belongs.
    let anchor: Point
  }

  /// A bubble where it stands.
  struct Bubble {
    let wish: Wish
    let radius: Double
    /// What it takes with its number, around a middle of its own.
    fileprivate var body: (middle: Point, radius: Double)

    /// Whether its number stands in it, and not at its right.
    var isLarge: Bool { wish.number.map { 2 * radius >= $0.width + 3 && radius >= 6.5 } ?? true }
    /// Its middle.
    var middle: Point { isLarge ? body.middle : Point(body.middle.x - body.radius + 0.5 + radius, body.middle.y) }
    /// Where its number begins at its right.
    var numberX: Double { middle.x + radius + Bubbles.gap }
    /// Whether it stands away from where it belongs, so that a line leads there.
    var isAway: Bool { distance(middle, wish.anchor) > max(radius, 2) }

    fileprivate init(_ wish: Wish, radius: Double) {
      (self.wish, self.radius, body) = (wish, radius, (wish.anchor, radius + 0.7))
      guard let number = wish.number else { return }
      body.radius = isLarge ? radius + 0.7 : (2 * radius + Bubbles.gap + number.width) / 2 + 0.5
    }
  }

  /// In the order of the wishes.
  let placed: [Bubble]
  /// Points of radius for a value of 1.
  let unit: Double

  /// Between a bubble and its number.
  fileprivate static let gap = 1.5

  /// Places bubbles in an area, of so many points of radius for a value of 1; smaller where they find no room.
  init(_ wishes: [Wish], in area: Rect, unit most: Double) {
    var unit = most
    var tried = Self.place(wishes, in: area, unit: unit)
    for _ in 0..<12 where !tried.fits {
      unit *= 0.85
      tried = Self.place(wishes, in: area, unit: unit)
    }
    (placed, self.unit) = (tried.bubbles, unit)
  }

  private static func place(_ wishes: [Wish], in area: Rect, unit: Double) -> (bubbles: [Bubble], fits: Bool) {
    var bubbles = wishes.map { Bubble($0, radius: unit * Double($0.value).squareRoot()) }
    let reach = 2 * (bubbles.map(\.body.radius).max() ?? 0)
    var fits = false
    // Home and apart in turn, then apart alone.
    for round in 0..<240 where !fits {
      if round < 80 {
        for index in bubbles.indices {
          let (body, anchor) = (bubbles[index].body.middle, wishes[index].anchor)
          bubbles[index].body.middle = Point(body.x + (anchor.x - body.x) * 0.05, body.y + (anchor.y - body.y) * 0.05)
        }
      }
      let order = bubbles.indices.sorted { (bubbles[$0].body.middle.x, $0) < (bubbles[$1].body.middle.x, $1) }
      fits = round >= 80
      for (place, first) in order.enumerated() {
        for second in order[(place + 1)...] {
          guard bubbles[second].body.middle.x - bubbles[first].body.middle.x < reach else { break }
          if part(&bubbles, min(first, second), max(first, second)) { fits = false }
        }
      }
      for index in bubbles.indices { bubbles[index].body.middle = kept(bubbles[index].body, in: area) }
    }
    return (bubbles, fits || !overlaps(bubbles))
  }

  /// Moves two bubbles apart where they overlap, the smaller one farther; whether they did.
  private static func part(_ bubbles: inout [Bubble], _ first: Int, _ second: Int) -> Bool {
    let (one, other) = (bubbles[first].body, bubbles[second].body)
    let length = distance(one.middle, other.middle)
    let overlap = one.radius + other.radius - length
    guard overlap > 1e-3 else { return false }
    var (x, y) = (other.middle.x - one.middle.x, other.middle.y - one.middle.y)
    // In one place they part by their order, each pair its own way.
    (x, y) = length > 1e-6 ? (x / length, y / length) : [(1, 0), (0, 1), (-1, 0), (0, -1)][(first + second) % 4]
    let (mine, its) = (one.radius * one.radius, other.radius * other.radius)
    let (back, forth) = ((overlap + 0.02) * its / (mine + its), (overlap + 0.02) * mine / (mine + its))
    bubbles[first].body.middle = Point(one.middle.x - x * back, one.middle.y - y * back)
    bubbles[second].body.middle = Point(other.middle.x + x * forth, other.middle.y + y * forth)
    return true
  }

  private static func kept(_ body: (middle: Point, radius: Double), in area: Rect) -> Point {
    func within(_ value: Double, _ low: Double, _ high: Double) -> Double { max(low, min(high, value)) }
    return Point(
      within(body.middle.x, area.x + body.radius, area.maxX - body.radius),
      within(body.middle.y, area.y + body.radius, area.maxY - body.radius))
  }

  private static func overlaps(_ bubbles: [Bubble]) -> Bool {
    bubbles.indices.contains { first in
      bubbles.indices.dropFirst(first + 1).contains { second in
        let (one, other) = (bubbles[first].body, bubbles[second].body)
        return distance(one.middle, other.middle) < one.radius + other.radius - 0.5
      }
    }
  }
}

private func distance(_ one: Point, _ other: Point) -> Double {
  let (x, y) = (one.x - other.x, one.y - other.y)
  return (x * x + y * y).squareRoot()
}

internal import BilanScene

/// The Equal Earth projection (Šavrič, Patterson and Jenny, 2018): areas are true, so that a mark hides as much land
/// everywhere; around the meridian of 11° east, which cuts no land but the end of Asia.
enum EqualEarth {
  private static let centre = 11.0
  private static let radian = Double.pi / 180

  /// Where a place in degrees stands, to the east and downwards, in radii of the globe.
  static func point(longitude: Double, latitude: Double) -> Point {
    let east = longitude - centre
    let turned = east > 180 ? east - 360 : east < -180 ? east + 360 : east
    return unturned(turned, latitude)
  }

  /// The same of a point of a coast, which may lie beyond the edge that it goes over.
  static func coast(longitude: Double, latitude: Double) -> Point { unturned(longitude - centre, latitude) }

  private static func unturned(_ east: Double, _ latitude: Double) -> Point {
    let half = 3.0.squareRoot() / 2
    let sine = half * self.sine(latitude * radian)
    // The angle of that sine by Newton’s method: it is no more than 60°.
    var angle = sine
    for _ in 0..<8 {
      let own = self.sine(angle)
      angle -= (own - sine) / (1 - own * own).squareRoot()
    }
    let cosine = (1 - sine * sine).squareRoot()
    let square = angle * angle
    let sixth = square * square * square
    let (a, b, c, d) = (1.340264, -0.081106, 0.000893, 0.003796)
    let slope = a + 3 * b * square + sixth * (7 * c + 9 * d * square)
    let y = angle * (a + b * square + sixth * (c + d * square))
    return Point(east * radian * cosine / (half * slope), -y)
  }

  /// The sine of an angle of at most a right one, without a C library: its series.
  private static func sine(_ angle: Double) -> Double {
    var (term, sum, degree) = (angle, angle, 1.0)
    while term.magnitude > 1e-17, degree < 40 {
      term *= -angle * angle / ((degree + 1) * (degree + 2))
      sum += term
      degree += 2
    }
    return sum
  }
}

internal import BilanModel

/// What mended records are protected by at least: the markings of those that they take the place of, by file and line.
struct MarkingFloors: Sendable {
  private var floors: [String: [Int: Marking]] = [:]

  /// Those of a file, by physical line.
  subscript(file: String) -> [Int: Marking] { floors[file] ?? [:] }

  mutating func take(_ marking: Marking, at place: Origin) {
    let known = floors[place.file]?[place.line]
    floors[place.file, default: [:]][place.line] = known?.joined(with: marking) ?? marking
  }

  mutating func take(_ other: MarkingFloors) {
    for (file, lines) in other.floors {
      floors[file, default: [:]].merge(lines) { $0.joined(with: $1) }
    }
  }
}

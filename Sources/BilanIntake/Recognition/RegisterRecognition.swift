internal import BilanModel

/// The register that a file's headers tell.
enum RegisterRecognition {
  /// The register whose required columns are all there and most columns known; else the one clearly nearest, whose
  /// missing columns are then reported; else what is wrong.
  ///
  /// JSON objects may leave out keys: then `allowsGaps`.
  static func recognise(
    _ headers: [String], among registers: [Register], allowsGaps: Bool, showsHeader: Bool = true
  ) throws(Problem) -> HeaderMap {
    let maps = registers.map { HeaderMap($0, headers: headers) }
    let whole = maps.filter { $0.missing.isEmpty }
    if let best = try mostFound(whole) { return best }
    let near = maps.filter { isNear($0, allowsGaps: allowsGaps) }
    if let best = try mostFound(near) { return best }
    let nearest = maps.filter { $0.found > 1 }.max { $0.found < $1.found }
    throw .unknownRegister(header: showsHeader ? headers : [], best: nearest?.register, missing: nearest?.missing ?? [])
  }

  /// The map with the most columns found; nil when there is none.
  private static func mostFound(_ maps: [HeaderMap]) throws(Problem) -> HeaderMap? {
    guard let most = maps.map(\.found).max() else { return nil }
    let best = maps.filter { $0.found == most }
    guard best.count == 1 else { throw .ambiguousRegister(best.map(\.register)) }
    return best.first
  }

  /// Whether most headers are of the register and most of what it requires is there.
  private static func isNear(_ map: HeaderMap, allowsGaps: Bool) -> Bool {
    let required = map.register.columns.count(where: \.isRequired)
    let enough = allowsGaps ? map.missing.count < required : 2 * map.missing.count <= required
    return map.isHeader && enough
  }
}

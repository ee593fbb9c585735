internal import BilanModel

/// The register that a file's headers tell.
enum RegisterRecognition {
  /// The register that knows the most columns, of those whose required columns are all there and those that lack few,
  /// which are then reported; else what is wrong.
  ///
  /// Several that know as many are for somebody to tell apart: one that lacks nothing may have nothing of its own.
  ///
  /// JSON objects may leave out keys: then `allowsGaps`.
  static func recognise(
    _ headers: [String], among registers: [Register], allowsGaps: Bool, showsHeader: Bool = true
  ) throws(Problem) -> HeaderMap {
    let maps = registers.map { HeaderMap($0, headers: headers) }
    let likely = maps.filter { $0.missing.isEmpty || isNear($0, allowsGaps: allowsGaps) }
    let most = likely.map(\.found).max()
    let best = likely.filter { $0.found == most }
    guard best.count < 2 else { throw .ambiguousRegister(best.map(\.register)) }
    if let best = best.first {
      // What lacks nothing, but has nothing of its own beside one that knows more of the file, is no evidence.
      if let richer = maps.first(where: { $0.knowsMore(than: best) }) {
        throw .ambiguousRegister([best.register, richer.register])
      }
      return best
    }
    let nearest = maps.filter { $0.found > 1 }.max { $0.found < $1.found }
    throw .unknownRegister(header: showsHeader ? headers : [], best: nearest?.register, missing: nearest?.missing ?? [])
  }

  /// Whether most headers are of the register and most of what it requires is there.
  private static func isNear(_ map: HeaderMap, allowsGaps: Bool) -> Bool {
    let required = map.register.columns.count(where: \.isRequired)
    // The one column that a register requires may be the one that is missing.
    let enough = allowsGaps ? map.missing.count < max(required, 2) : 2 * map.missing.count <= max(required, 2)
    return map.isHeader && enough
  }
}

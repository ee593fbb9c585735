internal import BilanIntake
internal import BilanMetrics
internal import BilanModel

/// Records that reading kept and that never came to any count: there must be none, for “kept” means used.
struct Losses {
  /// An error for each register that lost records on the way from its sources to its counts.
  let findings: [Finding]

  /// Holds what the sources kept of each register against what was counted of it.
  init(kept sources: [SourceReport], counted: [String: Int]) {
    var kept: [String: (register: Register, file: String, count: Int)] = [:]
    for source in sources {
      guard let register = source.register else { continue }
      kept[register.code, default: (register, source.file, 0)].count += source.activities ?? source.kept
    }
    findings = kept.sorted { $0.key < $1.key }.compactMap { code, kept in
      let lost = kept.count - (counted[code] ?? 0)
      return lost == 0 ? nil : .uncounted(lost, of: kept.register.name, Origin(file: kept.file))
    }
  }
}

internal import BilanModel
internal import BilanText

/// On which day the lines of each version of a plan say that it was approved: a version is approved as a whole.
struct PlanApprovals: Sendable {
  private struct Version: Hashable {
    var plan: String
    var name: String
  }

  /// The first line that says each day, nil for none, of each version by its folded names.
  private var said: [Version: [PartialDate?: PlanLine]] = [:]

  mutating func add(_ line: PlanLine) {
    note(line, Version(plan: foldedKey(line.plan), name: foldedKey(line.version)))
  }

  private mutating func note(_ line: PlanLine, _ version: Version) {
    if let first = said[version]?[line.approvedOn], first.origin < line.origin { return }
    said[version, default: [:]][line.approvedOn] = line
  }

  mutating func merge(_ other: PlanApprovals) {
    for (version, lines) in other.said {
      for line in lines.values { note(line, version) }
    }
  }

  /// A warning for each version of which some lines say another day than the last, which decides, or none.
  var findings: FindingLog {
    FindingLog(
      said.values.compactMap { lines -> Finding? in
        let days = lines.keys.compactMap(\.self).sorted { ($0.latest, $0.earliest) < ($1.latest, $1.earliest) }
        let others = lines.filter { $0.key != days.last }.values.sorted { $0.origin < $1.origin }
        guard let last = days.last, let first = others.first else { return nil }
        return .mixedApproval(of: first, days: days, last, isUnsaid: lines.keys.contains(nil))
      })
  }
}

extension Finding {
  fileprivate static func mixedApproval(
    of line: PlanLine, days: [PartialDate], _ last: PartialDate, isUnsaid: Bool
  ) -> Finding {
    let french = (days.map { DateText.partial($0, .french) } + (isUnsaid ? ["aucun"] : [])).joined(separator: ", ")
    let english = (days.map { DateText.partial($0, .english) } + (isUnsaid ? ["none"] : [])).joined(separator: ", ")
    return Finding(
      .mixedApproval, line.origin,
      Wording(
        "plan « \(line.plan) », version « \(line.version) » : les lignes disent plusieurs jours d’approbation (\(french)) ; "
          + "la version entière est tenue pour approuvée au dernier, \(DateText.partial(last, .french))",
        "plan “\(line.plan)”, version “\(line.version)”: its lines say several days of approval (\(english)); the whole "
          + "version is held to be approved on the last, \(DateText.partial(last, .english))"),
      hint: Wording(
        "donner à toutes les lignes d’une version son jour d’approbation ; un projet est une autre version",
        "give all lines of a version its day of approval; a draft is another version"))
  }
}

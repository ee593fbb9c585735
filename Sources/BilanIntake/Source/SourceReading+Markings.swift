internal import BilanModel

extension SourceReading {
  /// Says what is not known of the markings of a source.
  ///
  /// Under a ceiling each source says its markings, in a column or as a whole, and no column that seems to hold any is
  /// left unread: else nothing of the source is read, and nothing is said of its records. Without a ceiling what is left
  /// unread is a warning, and what quotes the source bears it.
  mutating func reportMarkings(_ results: [SliceResult<T>], _ layout: RegisterLayout) {
    let isUnderCeiling = options.ceiling != nil
    var samples = ValueSamples()
    for result in results { samples += result.samples }
    let showsNames = !isUnderCeiling || report.format == .csv && (mapping?.columns.isEmpty ?? true)
    let unread = UnreadMarkings(layout, samples: samples, keys: results.map(\.keys), showsNames: showsNames)
    var problems = unread.names.map { Problem.unreadMarkings($0, isUnderCeiling: isUnderCeiling) }
    if isUnderCeiling, unread.names.isEmpty, results.contains(where: \.keys.isPastLimit) {
      problems.append(.unreadMarkings(nil, isUnderCeiling: true))
    }
    let hidden: Marking? = results.contains { $0.keys.saysMarkingOutside } ? .unread : nil
    let outside = (results.map(\.outsideMarking) + [bannerMarking, hidden]).compactMap { $0 }
    if !outside.isEmpty, mapping?.marking == nil {
      let said = outside.joined
      report.quote(said)
      if !said.isRead || !(options.ceiling?.admits(said) ?? true) {
        problems.append(.outsideMarking(isUnderCeiling: isUnderCeiling))
      }
    }
    let counts = results.reduce(into: RecordCounts()) { $0 += $1.counts }
    if isUnderCeiling, report.isRead, counts.records > 0, !saysMarkings(results.map(\.keys), layout) {
      problems.append(.noMarking)
    }
    for problem in problems { findings.append(problem.at(Origin(file: name))) }
    if !problems.isEmpty, !isUnderCeiling { report.quote(.unread) }
    guard isUnderCeiling, !problems.isEmpty else { return }
    isBlind = true
    report.counts += counts
    report.refuse()
  }

  /// Whether the records, or the whole source, say markings.
  private func saysMarkings(_ keys: [MetKeys], _ layout: RegisterLayout) -> Bool {
    if mapping?.marking != nil { return true }
    let plan = layout.register.index(of: .marking).flatMap { layout.plans[$0] }
    let met = keys.reduce(into: Set<Int>()) { $0.formUnion($1.used) }
    return switch plan {
    case nil: false
    case .field(let field): report.format == .csv || met.contains(field)
    case .constant, .date: true
    }
  }
}

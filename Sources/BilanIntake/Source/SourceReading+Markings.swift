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
    let showsNames = !isUnderCeiling || hasHeader && (mapping?.columns.isEmpty ?? true)
    let unread = UnreadMarkings(layout, samples: samples, keys: results.map(\.keys), showsNames: showsNames)
    var problems = unread.names.map { Problem.unreadMarkings($0, isUnderCeiling: isUnderCeiling) }
    if isUnderCeiling, unread.names.isEmpty, results.contains(where: \.keys.isPastLimit) {
      problems.append(.unreadMarkings(nil, isUnderCeiling: true))
    }
    let hidden: Marking? = results.contains { $0.keys.saysMarkingOutside } ? .unread : nil
    let lines = results.map(\.outsideMarking) + [bannerMarking, hidden]
    let outside =
      lines.compactMap { mapping?.marking == nil ? $0 : nil } + stamps(results, layout).filter { !$0.isRead }
    if !outside.isEmpty {
      let said = outside.joined
      report.quote(said)
      if !said.isRead || !(options.ceiling?.admits(said) ?? true) {
        problems.append(.outsideMarking(isUnderCeiling: isUnderCeiling))
        isAbove = isUnderCeiling
      }
    }
    let counts = results.reduce(into: RecordCounts()) { $0 += $1.counts }
    if isUnderCeiling, report.isRead, counts.records > 0, !saysMarkings(results.map(\.keys), layout) {
      problems.append(.noMarking)
    }
    for problem in problems { findings.append(problem.at(Origin(file: name))) }
    let otherHeaders = results.flatMap { $0.findings.kept(.otherHeader) + $0.findings.kept(.otherHeaderTold) }
    let isDoubtful = !problems.isEmpty || !otherHeaders.isEmpty
    if isDoubtful, !isUnderCeiling { report.quote(.unread) }
    guard isUnderCeiling, isDoubtful else { return }
    findings.append(contentsOf: otherHeaders)
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
    case .fields, .ticks, .duration: false
    }
  }

  /// Takes back all words of a source all of which is above the ceiling: of its problems the kinds alone are said.
  mutating func hideWhatIsAbove() {
    guard let ceiling = options.ceiling else { return }
    guard isAbove || mapping?.marking.map({ !ceiling.admits($0) }) ?? false else { return }
    findings = findings.changed(\.withoutQuotation)
    report.unused = []
  }
}

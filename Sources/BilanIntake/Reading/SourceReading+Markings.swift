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
    var names = unread.names
    if isUnderCeiling, names.isEmpty, results.contains(where: \.keys.isPastLimit) { names = [nil] }
    var found = names.map { Problem.unreadMarkings($0, isUnderCeiling: isUnderCeiling).at(Origin(file: name)) }
    if let said = saidOutside(results, layout) {
      report.quote(said.marking)
      if !said.marking.isRead || !(options.ceiling?.admits(said.marking) ?? true) {
        found.append(
          Problem.outsideMarking(isUnderCeiling: isUnderCeiling).at(
            Origin(file: name, line: said.line, sheet: said.sheet)))
        isAbove = isUnderCeiling
      }
    }
    let counts = results.reduce(into: RecordCounts()) { $0 += $1.counts }
    if isUnderCeiling, report.isRead, counts.records > 0, !saysMarkings(results.map(\.keys), layout) {
      found.append(Problem.noMarking.at(Origin(file: name)))
    }
    findings.append(contentsOf: found)
    let otherHeaders = results.flatMap { $0.findings.kept(.otherHeader) + $0.findings.kept(.otherHeaderTold) }
    let isDoubtful = !found.isEmpty || !otherHeaders.isEmpty
    if isDoubtful, !isUnderCeiling { report.quote(.unread) }
    guard isUnderCeiling, isDoubtful else { return }
    findings.append(contentsOf: otherHeaders)
    isBlind = true
    report.counts += counts
    report.refuse()
  }

  /// What is said outside of the records of the marking of them all, unless the mapping says it.
  private func saidOutside(_ results: [SliceResult<T>], _ layout: RegisterLayout) -> SaidOutside? {
    let lines =
      mapping?.marking == nil
      ? [around, saidInHeader(layout)] + results.flatMap { [$0.saidOutside, $0.keys.saidOutside] } : []
    let stamps = stamps(results, layout).filter { !$0.isRead }.map { SaidOutside(marking: $0, line: 0) }
    return .joined(lines + stamps)
  }

  /// What headers say that no column is read from, since at the end of a header may stand what belongs above it.
  ///
  /// One that has the name of a caveat is a column to tick, and says nothing by itself.
  private func saidInHeader(_ layout: RegisterLayout) -> SaidOutside? {
    let read = Set(layout.fieldsRead)
    let words = layout.rules.markings
    let declared = Set((mapping?.notMarkings ?? []).map { foldedKey($0) })
    // One at a time, as a file may have a million headers.
    let said = layout.headers.enumerated().lazy.compactMap { place, header -> SaidOutside? in
      guard !read.contains(place), !declared.contains(foldedKey(header)), !RejectionReason.isNamed(header),
        words.read(header)?.saysLevel ?? !MarkingHeader.isMarking(header, words)
      else { return nil }
      return OutsideMarking.read(header, words).map { SaidOutside(marking: $0, line: 0) }
    }
    return .joined(Array(said))
  }

  /// Whether the records, or the whole source, say markings.
  private func saysMarkings(_ keys: [MetKeys], _ layout: RegisterLayout) -> Bool {
    if mapping?.marking != nil { return true }
    let plan = layout.register.index(of: .marking).flatMap { layout.plans[$0] }
    let met = keys.reduce(into: Set<Int>()) { $0.formUnion($1.used) }
    return switch plan {
    case nil: false
    case .field(let field): report.format == .csv || met.contains(field)
    case .constant, .date, .dayOfYear: true
    case .fields, .either, .ticks, .duration: false
    }
  }

  /// Takes back all words of a source all of which is above the ceiling: of its problems the kinds alone are said.
  mutating func hideWhatIsAbove() {
    guard let ceiling = options.ceiling else { return }
    guard isAbove || mapping?.marking.map({ !ceiling.admits($0) }) ?? false else { return }
    report.isAbove = true
    findings = findings.changed(\.withoutQuotation)
    report.unused = []
  }
}

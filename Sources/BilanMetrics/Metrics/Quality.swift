package import BilanModel

extension Dimension {
  /// In which register.
  package static let register = Dimension("register", Wording("registre", "register"))
  /// In which column of a register.
  package static let column = Dimension("column", Wording("colonne", "column"))
}

/// How well registers are kept, of the records that have their place in a period.
extension Metric {
  /// How many of the values that a register could state its records do state.
  package static let completeness = quality(
    "quality.completeness", Wording("Complétude", "Completeness"),
    Wording(
      "valeurs indiquées / valeurs que les colonnes du registre permettent, sur les enregistrements de la période ; par "
        + "colonne, enregistrements qui l’indiquent / enregistrements",
      "values stated / values that the columns of the register allow, over the records of the period; by column, records "
        + "that state it / records"),
    unit: .share, cuts: [Cut(.register), Cut(.register, .column)]
  ) { sums, column in
    if let column { return .share(sums.stated.isEmpty ? 0 : sums.stated[column], of: sums.records) }
    return .share(sums.stated.reduce(0, +), of: sums.records * sums.stated.count)
  }

  /// Records with a date that is no day.
  package static let partialDates = quality(
    "quality.partial_dates", Wording("Dates partielles", "Partial dates"),
    Wording(
      "enregistrements dont une date n’est connue qu’au mois, à la saison ou à l’année",
      "records of which a date is known to the month, the season or the year alone")
  ) { sums, _ in .number(sums.partial) }

  /// Records that were entered late.
  package static let lateEntries = quality(
    "quality.late_entries", Wording("Saisies tardives", "Late entries"),
    Wording(
      "enregistrements saisis plus de \(RecordQuality.daysInTime) jours après leur dernière date ; n.d. si aucun ne dit "
        + "quand il a été saisi",
      "records entered more than \(RecordQuality.daysInTime) days after their last date; no data where none says when it "
        + "was entered")
  ) { sums, _ in
    sums.records > 0 && sums.untold == sums.records ? .missing(.noData) : .number(sums.late)
  }

  /// Records of which nobody can tell.
  package static let untoldEntries = quality(
    "quality.late_entries_left_out", Wording("Saisies tardives\u{A0}: laissés de côté", "Late entries: left out"),
    Wording(
      "enregistrements qui ne disent pas quand ils ont été saisis, ou dont les dates ne permettent pas de le juger",
      "records that do not say when they were entered, or whose dates do not tell"),
    isBeside: true
  ) { sums, _ in .number(sums.untold) }

  private static func quality(
    _ code: String, _ name: Wording, _ definition: Wording, unit: Unit = .records, cuts: [Cut] = [Cut(.register)],
    isBeside: Bool = false, _ value: @escaping @Sendable (QualitySums, Int?) -> Quantity
  ) -> Metric {
    Metric(
      code, name, definition: definition, unit: unit,
      counts: CountedRecords(
        by: .overlap, "enregistrements gardés, de tout état, qui ont leur place dans la période",
        "records kept, of any status, that have their place in the period"),
      cuts: cuts, tone: .neutral, isBeside: isBeside,
      basis: Basis { facts, cut, period in facts.qualityPlaces(cut, period) }, source: .kept
    ) { facts, at in
      guard PeriodSeries.shown.contains(at.period), let register = facts.keptRegister(at) else {
        return .missing(.noData)
      }
      let sums = facts.qualityBook.sums(of: register.code, in: at.period) {
        facts.forEachKept(register, in: at.period, $0)
      }
      guard let asked = at.others[.column] else { return value(sums, nil) }
      return register.columns.firstIndex { DimensionValue(column: $0) == asked }.map { value(sums, $0) }
        ?? .missing(.notApplicable)
    }
  }
}

extension DimensionValue {
  /// A column of a register.
  fileprivate init(column: Column) { self = .word(column.code, column.name) }

  /// A register.
  fileprivate init(register: Register) { self = .word(register.code, register.name) }
}

extension Facts {
  /// The register that a place names, where a file of it was read.
  fileprivate func keptRegister(_ at: Coordinate) -> Register? {
    guard let asked = at.others[.register] else { return nil }
    return Register.all.first { DimensionValue(register: $0) == asked && hasRead($0) }
  }

  /// Shows how the records of a register are kept that have their place in a shown period.
  fileprivate func forEachKept(_ register: Register, in period: Int, _ observe: RecordQuality.Observer) {
    switch register.code {
    case Register.activities.code:
      // One that may have days there, and may not, has its place in the period of its start.
      let placed = rows.lazy.filter { $0.period == period && ($0.starts || $0.days != nil) }
      RecordQuality.forEach(of: placed.map(\.activity), observe)
    case Register.plans.code:
      RecordQuality.forEach(of: (plan?.rows ?? []).lazy.filter { $0.period == period }.map(\.line), observe)
    default: registers.first { $0.register.code == register.code }?.forEachQuality(in: period, observe)
    }
  }

  fileprivate func qualityPlaces(_ cut: Cut, _ period: Int) -> [Coordinate] {
    Register.all.filter(hasRead).flatMap { register in
      let place = Coordinate(period: period).at(.register, DimensionValue(register: register))
      guard cut.dimensions.contains(.column) else { return [place] }
      return register.columns.map { place.at(.column, DimensionValue(column: $0)) }
    }
  }

  /// The records behind a figure of how registers are kept.
  func qualityTestimonies(of metric: Metric, at place: Coordinate) -> [Testimony] {
    guard let register = keptRegister(place) else { return [] }
    let column = place.others[.column].flatMap { asked in
      register.columns.firstIndex { DimensionValue(column: $0) == asked }
    }
    var testimonies: [Testimony] = []
    forEachKept(register, in: place.period) { record, subject in
      switch metric.code {
      case Metric.completeness.code:
        let stated = column.map { [record.isStated[$0]] } ?? record.isStated
        testimonies.append(Testimony(subject(), adds: [.number(stated.count { $0 }), .number(stated.count)]))
      case Metric.partialDates.code where record.hasPartialDate, Metric.untoldEntries.code where record.isLate == nil,
        Metric.lateEntries.code where record.isLate == true:
        testimonies.append(Testimony(subject(), adds: [.number(1)]))
      case Metric.lateEntries.code where record.isLate == nil:
        testimonies.append(Testimony(subject(), leftOut: Metric.untoldEntries.name))
      default: break
      }
    }
    return testimonies
  }
}

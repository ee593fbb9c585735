/// A seat on a military committee in one civil year, and its sessions (seed S0, point 10°).
package struct Seat: CommonRecord {
  /// What every record says.
  package var common: CommonValues
  /// The committee.
  package var body = ""
  /// Who sits.
  package var holder: NamedOffice?
  /// The first day.
  package var start: PartialDate?
  /// The last day, included.
  package var end: PartialDate?
  /// Sessions of the body in the year.
  package var held: Int?
  /// Sessions at which the seat was taken.
  package var attended: Int?

  package init(origin: Origin) { common = CommonValues(origin) }

  /// What seats serve.
  package static let serving = [
    AttributionRule<Seat>(
      .militaryCommittees, Wording("sièges aux comités militaires", "seats on military committees"))
  ]

  /// The register that its fields make.
  package static let register = Register(
    "seats", Wording("Sièges", "Seats"),
    row: Wording(
      "un siège à un comité militaire, dans une année civile", "a seat on a military committee in one civil year"),
    lastsWithoutEnd: true, columns: fields.map(\.column))

  /// One a column, in their order.
  package static let fields: [Field<Seat>] =
    Field.common() + [
      Field(
        \.body, else: "",
        Column(
          "body", .label, required: true, Wording("Comité", "Body"), aliases: ["comité militaire", "organe"],
          needsWholeHeader: true, help: Wording("comité militaire", "military committee"))),
      Field(
        \.holder,
        Column(
          "holder", .label, Wording("Titulaire", "Holder"), aliases: ["titulaire du siège"], needsWholeHeader: true,
          help: Wording("organisme qui siège, sans nom de personne", "office that sits, without a name"))),
      Field(\.start, CommonColumn.stayStart), Field(\.end, CommonColumn.stayEnd),
      Field(
        \.held,
        Column(
          "sessions_held", .count, Wording("Sessions tenues", "Sessions held"), aliases: ["sessions du comité"],
          needsWholeHeader: true, help: Wording("sessions tenues par le comité", "sessions that the committee held"))),
      Field(
        \.attended,
        Column(
          "sessions_attended", .count, Wording("Sessions suivies", "Sessions attended"),
          aliases: ["sessions auxquelles il a siégé"], needsWholeHeader: true,
          help: Wording("sessions où le siège était tenu", "sessions at which the seat was taken"))),
    ]

  private static let held = Amount<Seat>("held", Wording("Sessions tenues", "Sessions held"), .things, \.held)
  private static let attended = Amount<Seat>(
    "attended", Wording("Sessions suivies", "Sessions attended"), .things, \.attended)
  private static let committee = Dimension("body", Wording("comité", "body"))

  /// How its records are counted and shown.
  package static let declaration = Declaration<Seat>(
    counted: .whenItStarts(\.year),
    dimensions: DimensionOf.common + [.label(committee, \.statedBody), .office(\.holder)],
    amounts: [held, attended],
    figures: [
      DeclaredFigure(
        "seats.held", Wording("Sièges", "Seats"),
        definition: Wording(
          "sièges dont la ligne est de la période : une ligne dit un siège dans une année civile, celle de son début",
          "seats whose row is of the period: a row says one seat in one civil year, that of its start"),
        .count, cuts: [.total, .partner, Cut(committee), .office, .attribution]),
      DeclaredFigure(
        "seats.sessions", Wording("Sessions tenues", "Sessions held"),
        definition: Wording("sessions que les comités ont tenues", "sessions that the committees held"), .sum(held),
        cuts: [.total, .partner, Cut(committee), .attribution]),
      DeclaredFigure(
        "seats.attended", Wording("Sessions suivies", "Sessions attended"),
        definition: Wording("sessions où le siège était tenu", "sessions at which the seat was taken"), .sum(attended),
        cuts: [.total, .partner, Cut(committee), .attribution]),
      DeclaredFigure(
        "seats.attendance", Wording("Assiduité", "Attendance"),
        definition: Wording("sessions suivies / sessions tenues", "sessions attended / sessions held"),
        .share(attended, of: held), cuts: [.total, .partner, Cut(committee)], tone: .moreIsBetter),
    ],
    rules: [.onePartner, .offices { [$0.holder] }, attendedBeyondHeld, severalYears],
    acts: { $1.holds(from: $0.stay?.first, until: $0.stay?.last) },
    sheet: SheetWords("sieges", Wording("Sièges", "Seats"), table: Wording("Sieges", "Seats")))

  private static let attendedBeyondHeld = Rule<Seat>(
    FindingKind(
      "attended-beyond-held", .warning,
      Wording("plus de sessions suivies que tenues", "more sessions attended than held"),
      fix: Wording("vérifier les deux nombres", "check both numbers"))
  ) { seat in
    guard let held = seat.held, let attended = seat.attended, attended > held else { return nil }
    return Wording("\(attended) sessions suivies, \(held) tenues", "\(attended) sessions attended, \(held) held")
  }

  private static let severalYears = Rule<Seat>(
    FindingKind(
      "seat-of-several-years", .warning,
      Wording("un siège s’étend sur plusieurs années civiles", "a seat extends over several civil years"),
      fix: Wording("écrire une ligne par siège et par année civile", "write one row a seat and civil year"))
  ) { seat in
    guard let start = seat.start, let end = seat.end, start.latest.year < end.earliest.year else { return nil }
    return Wording(
      "du \(start.latest.iso) au \(end.earliest.iso) : ses sessions comptent dans la première année seule",
      "from \(start.latest.iso) to \(end.earliest.iso): its sessions count in the first year alone")
  }

  /// What tells the civil year that the row is of: its start, which is not after its end, or else that end.
  private var year: PartialDate? { start?.beginning(before: end) ?? end }

  /// Its first and its last day within that year, to the end of which it lasts unless it says another.
  private var stay: (first: PartialDate, last: PartialDate)? {
    guard let year, let first = Day(year: year.earliest.year, month: 1, day: 1),
      let last = Day(year: year.latest.year, month: 12, day: 31),
      let ends = Day(year: year.earliest.year, month: 12, day: 31),
      let from = start ?? PartialDate(earliest: first, latest: year.latest),
      let until = PartialDate(earliest: ends, latest: last)
    else { return nil }
    return (from.beginning(before: end), end?.notAfter(until) ?? until)
  }

  private var statedBody: String? { body.isEmpty ? nil : body }
}

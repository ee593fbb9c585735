import BilanModel

/// A seat on a military committee and its sessions: a register as one writes it, in one file.
struct Seat: Equatable {
  var id = ""
  var title = ""
  var partners: [PartnerIndex] = []
  var marking = Marking.unprotected
  var source: String?
  var note: String?
  var body = ""
  var start: PartialDate?
  var end: PartialDate?
  var held: Int?
  var attended: Int?
  var origin: Origin
}

extension Seat: RegisterRecord {
  init(origin: Origin) { self.origin = origin }

  static let register = Register(
    "seats", Wording("Sièges", "Seats"), row: Wording("un siège à un comité", "a seat on a committee"),
    lastsWithoutEnd: true, columns: fields.map(\.column))

  static let fields: [Field<Seat>] =
    Field.common(
      id: \.id, title: \.title, partners: \.partners, marking: \.marking, source: \.source, note: \.note) + [
      Field(
        \.body, else: "",
        Column("body", .label, required: true, Wording("Comité", "Body"), help: Wording("comité", "committee"))),
      Field(
        \.start,
        Column(
          "start", .date, role: .first, required: true, Wording("Début", "Start"),
          help: Wording("premier jour", "first day"))
      ),
      Field(\.end, Column("end", .date, role: .last, Wording("Fin", "End"), help: Wording("dernier jour", "last day"))),
      Field(
        \.held,
        Column("held", .count, Wording("Sessions (tenues)", "Sessions (held)"), help: Wording("tenues", "held"))),
      Field(
        \.attended,
        Column(
          "attended", .count, Wording("Sessions (suivies)", "Sessions (attended)"), help: Wording("suivies", "attended")
        )
      ),
    ]

  static let held = Amount<Seat>("held", Wording("Sessions tenues", "Sessions held"), .things, \.held)
  static let attended = Amount<Seat>("attended", Wording("Sessions suivies", "Sessions attended"), .things, \.attended)
  static let days = Amount<Seat>("days", Wording("Jours de siège", "Days of the seat"), .days) { seat, place in
    guard let start = seat.start?.exact, let end = seat.end?.exact ?? Optional(place.asOf) else { return nil }
    return place.period.overlap(from: start, to: end)
  }

  static let attendedBeyondHeld = FindingKind(
    "attended-beyond-held", .warning,
    Wording("plus de sessions suivies que tenues", "more sessions attended than held"),
    fix: Wording("vérifier les deux nombres", "check both numbers"))

  static let declaration = Declaration<Seat>(
    counted: .whileItLasts(\.start, until: \.end),
    dimensions: [.partners(\.partners), .label(Dimension("body", Wording("comité", "body")), \.optionalBody)],
    amounts: [held, attended, days],
    figures: [
      DeclaredFigure(
        "seats.seats", Wording("Sièges", "Seats"), definition: Wording("sièges tenus", "seats held"), .count,
        cuts: [.total, .partner, Cut(Dimension("body", Wording("comité", "body")))]),
      DeclaredFigure(
        "seats.days", Wording("Jours de siège", "Days of seats"),
        definition: Wording("jours dans la période", "days in the period"), .sum(days)),
      DeclaredFigure(
        "seats.held", Wording("Sessions tenues", "Sessions held"),
        definition: Wording("sessions tenues par le comité", "sessions that the committee held"), .sum(held)),
      DeclaredFigure(
        "seats.attendance", Wording("Assiduité", "Attendance"),
        definition: Wording("sessions suivies / sessions tenues", "sessions attended / sessions held"),
        .share(attended, of: held), tone: .moreIsBetter),
    ],
    rules: [
      Rule(attendedBeyondHeld, source: Wording("D3121-14, 10°", "D3121-14, point 10")) { seat in
        guard let held = seat.held, let attended = seat.attended, attended > held else { return nil }
        return Wording(
          "\(attended) sessions suivies, \(held) tenues", "\(attended) sessions attended, \(held) held")
      }
    ],
    sheet: SheetWords("sieges", Wording("Sièges", "Seats"), table: Wording("Sieges", "Seats")))

  private var optionalBody: String? { body }
}

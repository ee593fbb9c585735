internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

/// What is due with a partner within twelve months, or overdue, and the dialogues and agreements of which nothing is.
struct ProfileDue {
  let context: ProfileContext
  let partner: PartnerIndex

  /// A line of the table.
  private struct Line {
    var name: String
    var office: String
    var last: String
    var due: PartialDate?
    var dueWords: String
    var state: String
    var isAlert: Bool
  }

  private var asOf: Day { context.facts.asOf }
  private var language: Language { context.language }

  /// Whether no register says anything of the partner.
  var isEmpty: Bool { lines.isEmpty }

  /// The heading and the table; none where no register says anything of the partner.
  func blocks(number: String, most: Int) -> [any Block] {
    let lines = lines
    guard !lines.isEmpty else { return [] }
    let heads = [
      context("Dialogue, accord", "Dialogue, agreement"),
      context("Dernière, signé", "Last, signed"),
      context("Due le", "Due on"), context("État", "State"),
    ]
    let rows = lines.prefix(most).map { line -> [DocumentTable.Cell] in
      let name = line.office.isEmpty ? line.name : line.name + " · " + line.office
      return [
        DocumentTable.Cell(name, line.isAlert ? .strong : .plain), DocumentTable.Cell(line.last, .quiet),
        DocumentTable.Cell(line.dueWords, line.isAlert ? .strong : .plain),
        DocumentTable.Cell(line.state, line.isAlert ? .alert : .plain),
      ]
    }
    let left = lines.count - rows.count
    let rest = Paragraph(
      [Span(context("et \(context.count(left)) autres", "and \(context.count(left)) more"), DocumentType.note)],
      space: 3)
    return [
      FigureHeading(number: number, title: title(lines)),
      DocumentTable(
        summary: title(lines),
        columns: [
          DocumentTable.Column(heads[0], .part(1)), DocumentTable.Column(heads[1]), DocumentTable.Column(heads[2]),
          DocumentTable.Column(heads[3], .fitting, .end),
        ], rows: Array(rows)),
    ] + (left > 0 ? [rest] : [])
  }

  /// How many there are that nobody should overlook.
  private func title(_ lines: [Line]) -> String {
    let due = context.records.deadlines[partner] ?? []
    let late = due.count { $0.isOverdue(on: asOf) == true }
    let coming = due.count - late
    let start = context("Échéances\u{A0}: ", "Deadlines: ")
    switch (late, coming) {
    case (0, 0): return start + context("rien de dû dans les douze mois", "nothing due within twelve months")
    case (0, _):
      return start + context("\(context.count(coming)) dans les douze mois", "\(coming) within twelve months")
    case (_, 0): return start + context("\(context.count(late)) en retard", "\(late) overdue")
    default:
      return start
        + context(
          "\(context.count(late)) en retard, \(context.count(coming)) dans les douze mois",
          "\(late) overdue, \(coming) within twelve months")
    }
  }

  private var lines: [Line] {
    let deadlines = context.records.deadlines[partner] ?? []
    let series = (context.records.series[partner] ?? []).filter { $0.until.map { $0.latest > asOf } ?? true }
    let agreements = (context.records.agreements[partner] ?? []).filter { $0.lastDay.map { $0.latest >= asOf } ?? true }
    func own(_ register: String, _ common: CommonValues) -> Deadline? {
      deadlines.first { $0.register == register && $0.origin == common.origin }
    }
    let known = Set((series.map(\.common.origin)) + agreements.map(\.common.origin))
    let lines =
      series.map { line($0, own(MeetingSeries.register.code, $0.common)) }
      + agreements.map { line($0, own(Agreement.register.code, $0.common)) }
      + deadlines.filter { !known.contains($0.origin) }.map(line)
    return lines.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      let (first, second) = (one.due?.earliest ?? Day(number: .max), other.due?.earliest ?? Day(number: .max))
      return one.isAlert == other.isAlert ? (first, left.offset) < (second, right.offset) : one.isAlert
    }.map(\.element)
  }

  private func line(_ series: MeetingSeries, _ deadline: Deadline?) -> Line {
    let held = series.sessions.map { $0.compactMap(\.day).filter { $0.earliest <= asOf } }
    let last = held.map { $0.last.map { context.short($0) } ?? context("aucune", "none") }
    let (state, isAlert) = state(deadline) ?? (undue(series, held), false)
    return Line(
      name: series.common.title, office: series.lead?.words ?? "",
      last: last ?? AbsenceText.noData.text(language), due: deadline?.day,
      dueWords: deadline.map { context.short($0.day) } ?? notDue(series.cadence == nil), state: state,
      isAlert: isAlert)
  }

  private func undue(_ series: MeetingSeries, _ held: [PartialDate]?) -> String {
    if series.cadence == nil { return context("sans périodicité", "no cadence") }
    return held == nil ? context("sessions inconnues", "sessions unknown") : context("● à jour", "● up to date")
  }

  private func line(_ agreement: Agreement, _ deadline: Deadline?) -> Line {
    let isInForce = agreement.forceFrom.map { $0.latest <= asOf }
    let standing =
      isInForce == true
      ? context("● en vigueur", "● in force")
      : isInForce == nil
        ? context("○ signé seulement", "○ signed only") : context("○ pas encore en vigueur", "○ not yet")
    let (state, isAlert) = state(deadline) ?? (standing, false)
    return Line(
      name: agreement.common.title, office: "", last: context.short(agreement.signedOn), due: deadline?.day,
      dueWords: deadline.map { context.short($0.day) }
        ?? notDue(agreement.term.map(\.isIndefinite) ?? (agreement.expiresOn == nil)), state: state, isAlert: isAlert)
  }

  private func line(_ deadline: Deadline) -> Line {
    let (state, isAlert) = state(deadline) ?? ("", false)
    let kind = deadline.kind.name[language]
    return Line(
      name: deadline.title.isEmpty ? kind : deadline.title, office: deadline.title.isEmpty ? "" : kind, last: "",
      due: deadline.day, dueWords: context.short(deadline.day), state: state, isAlert: isAlert)
  }

  /// What stands where nothing is due within twelve months: never, or later.
  private func notDue(_ never: Bool) -> String {
    never ? AbsenceText.notApplicable.text(language) : context("plus tard", "later")
  }

  /// How near a deadline is, in words with a sign; within six months it asks for attention.
  private func state(_ deadline: Deadline?) -> (String, Bool)? {
    guard let deadline else { return nil }
    switch deadline.isOverdue(on: asOf) {
    case true?:
      let days = Int(asOf.number - deadline.day.latest.number)
      return (context("▲ \(context.count(days)) j de retard", "▲ \(context.count(days)) days overdue"), true)
    case nil: return (context("▲ peut-être en retard", "▲ perhaps overdue"), true)
    case false?:
      let months = Int(deadline.day.earliest.number - asOf.number) / 30
      let isNear = months < 6
      let sign = isNear ? "▲ " : "○ "
      let what =
        deadline.kind == .notice
        ? context("préavis ", "notice ") : deadline.kind == .expiry ? context("fin ", "ends ") : ""
      let when =
        months < 1
        ? context("sous un mois", "within a month")
        : context("dans \(months) mois", "in \(months) month\(months > 1 ? "s" : "")")
      return (sign + what + when, isNear)
    }
  }
}

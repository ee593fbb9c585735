internal import BilanCharts
internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanScene
internal import BilanTables
internal import BilanText

/// The head of a profile: who the partner is, where it stands, its groups, what the numbers say, what the desk says.
struct ProfileHead {
  let context: ProfileContext
  let partner: PartnerIndex

  private var facts: Facts { context.facts }
  private var language: Language { context.language }
  private var place: Coordinate { Coordinate(partner: partner) }

  /// The name with its lines, the finding, and the sentence of the desk.
  func blocks(finding: String) -> [any Block] {
    let (standing, figures) = standing
    return [
      NameBlock(
        facts.directory[partner].name[language], lines: [standing, groups], figures: figures),
      Paragraph([Span(finding, DocumentType.finding)], role: .heading(2), space: 6, leading: 16, most: 2),
      Paragraph(assessment, space: 5, most: 3),
    ]
  }

  /// `3e partenaire à égalité · 5,2 % des 974 participations`.
  private var standing: (String, [PrintedFigure]) {
    let code = facts.directory[partner].code
    guard let rank = context.comparison.rank(of: partner) else {
      // Of whom nothing is known has no rank, which is no want of participations.
      guard facts.covers(0), facts.value(.participations, partner: partner).double != nil else {
        return (code + " · " + context("participations non connues ", "participations not known ") + during(0), [])
      }
      return (code + " · " + context("aucune participation ", "no participation ") + during(0), [])
    }
    let participations = Metric.participations
    let rankFigure = PrintedFigure(
      NumberText.ordinal(rank, language), FigureKey(participations.code, place, .rank), .number(rank))
    let share = facts.printed(.share, place, .value, .percent(1), language)
    let total = facts.printed(participations, Coordinate(), .value, .count, language)
    let tie = context.comparison.sharesRank(partner) ? context(" à égalité", ", tied") : ""
    let sure = context.comparison.mayMove(partner) ? context(" au vu des dates connues", ", by the dates known") : ""
    let words = context(
      "\(code) · \(rankFigure.text) partenaire\(tie)\(sure) · \(share.text) des \(total.text) participations",
      "\(code) · \(rankFigure.text) partner\(tie)\(sure) · \(share.text) of \(total.text) participations")
    return (words, [rankFigure, share, total])
  }

  /// `Otan depuis le 29 mars 2004 · Union européenne depuis le 1er mai 2004 · Europe`.
  private var groups: String {
    let spans = Group.allCases.flatMap { group in
      facts.memberships.spans(of: group).filter { $0.state == partner && $0.since <= facts.asOf }.map { span in
        let name = group.name[language]
        if span.until <= facts.asOf {
          return name + context(" jusqu’au ", " until ") + DateText.day(span.until, language)
        }
        return name + context(" depuis le ", " since ") + DateText.day(span.since, language)
      }
    }
    let region = partner.region.map { $0.name[language] }
    return (spans + [region].compactMap(\.self)).joined(separator: " · ")
  }

  /// The latest judgements of the register up to the period, or that there is none.
  private var assessment: [Span] {
    let lead = Span(context("Appréciation du bureau\u{A0}:", "The desk’s assessment:"), DocumentType.lead)
    let known = (context.records.assessments[partner] ?? []).filter { one in
      one.year.map { $0.earliest <= facts.series.base.last } ?? true
    }
    let newest = known.compactMap(\.year?.earliest).max()
    let told = known.filter { $0.year?.earliest == newest && newest != nil } + known.filter { $0.year == nil }
    guard !told.isEmpty else {
      return [lead, Span(context("non renseignée.", "none is recorded."), grey)]
    }
    return [lead]
      + told.prefix(2).enumerated().flatMap { index, one -> [Span] in
        let quoted = context("«\u{A0}\(one.text)\u{A0}»", "“\(one.text)”")
        let isLast = index + 1 == min(2, told.count)
        let when = one.year.map { DateText.partial($0, language) } ?? context("sans date", "no date")
        let by = [one.office?.words, when].compactMap(\.self).joined(separator: ", ")
        return [Span(quoted, DocumentType.body), Span("(\(by))" + (isLast ? "" : context("\u{202F};", ";")), grey)]
      }
  }

  private var grey: TextStyle { TextStyle(.regular, 8.5, Palette.grey) }
  private func during(_ period: Int) -> String {
    facts.series[period].map { PeriodText.during($0, language) } ?? ""
  }
}

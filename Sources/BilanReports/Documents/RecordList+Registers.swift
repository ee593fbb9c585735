internal import BilanLayout
internal import BilanMetrics
internal import BilanModel
internal import BilanRules
internal import BilanText

extension RecordList {
  /// What is due within twelve months, or overdue.
  static let deadlines = RecordList("echeances", Wording("Échéances", "Deadlines")) { context, _, most in
    let asOf = context.facts.asOf
    let rows = context.records.deadlines.prefix(most).map { deadline -> [DocumentTable.Cell] in
      let words = DeadlineWords(deadline, asOf, context.language, context.facts.directory)
      let isLate = deadline.isOverdue(on: asOf) != false
      return [
        DocumentTable.Cell(context.report.short(deadline.day), .quiet),
        DocumentTable.Cell(deadline.kind.name[context.language]),
        DocumentTable.Cell(deadline.title.isEmpty ? deadline.id : deadline.title, isLate ? .strong : .plain),
        DocumentTable.Cell(context.names(deadline.partners)),
        DocumentTable.Cell(words.overdue.map { "▲ " + $0 } ?? "", isLate ? .alert : .plain),
      ]
    }
    return table(
      [
        (context("Due le", "Due on"), .fitting), (context("Quoi", "What"), .part(1.6)),
        (context("Dialogue, accord, dossier", "Dialogue, agreement, case"), .part(3)),
        (context("Avec", "With"), .part(1.4)), (context("État", "State"), .fitting),
      ], rows)
  }

  /// The dialogues, committees and councils that exist, by partner.
  static let dialogues = RecordList(
    "dialogues", Wording("Dialogues, comités et conseils", "Dialogues, committees and councils")
  ) { context, _, most in
    let asOf = context.facts.asOf
    let existing = context.records.series.filter { $0.until.map { $0.latest > asOf } ?? true }
    let ordered = Collation.sorted(existing) { context.names($0.common.partners) }
    let rows = ordered.prefix(most).map { one -> [DocumentTable.Cell] in
      let held = one.sessions.map { $0.compactMap(\.day).filter { $0.earliest <= asOf } }
      let last = held.map { $0.last.map { context.report.short($0) } ?? context("aucune", "none") }
      return [
        DocumentTable.Cell(one.common.title, .strong), DocumentTable.Cell(one.kind.name[context.language]),
        DocumentTable.Cell(context.names(one.common.partners)), DocumentTable.Cell(one.lead?.words ?? ""),
        DocumentTable.Cell(last ?? AbsenceText.noData.text(context.language), .quiet),
      ]
    }
    return table(
      [
        (context("Dialogue", "Dialogue"), .part(3)), (context("Nature", "Kind"), .fitting),
        (context("Avec", "With"), .part(1.5)), (context("Pilote", "Lead"), .fitting),
        (context("Dernière session", "Last session"), .fitting),
      ], rows)
  }

  /// The agreements that have not ended, by partner.
  static let agreements = RecordList("accords", Wording("Accords", "Agreements")) { context, _, most in
    let asOf = context.facts.asOf
    let standing = context.records.agreements.filter { $0.lastDay.map { $0.latest >= asOf } ?? true }
    let ordered = Collation.sorted(standing) { context.names($0.common.partners) }
    let rows = ordered.prefix(most).map { one -> [DocumentTable.Cell] in
      let isInForce = one.forceFrom.map { $0.latest <= asOf }
      let state =
        isInForce == true
        ? context("● en vigueur", "● in force")
        : isInForce == nil
          ? context("○ signé seulement", "○ signed only") : context("○ pas encore en vigueur", "○ not yet in force")
      return [
        DocumentTable.Cell(one.common.title, .strong), DocumentTable.Cell(context.names(one.common.partners)),
        DocumentTable.Cell(context.report.short(one.signedOn), .quiet), DocumentTable.Cell(state),
        DocumentTable.Cell(
          one.notice(from: asOf).flatMap { $0.latest.year == 9999 ? nil : $0 }.map { context.report.short($0) } ?? "",
          .quiet),
        DocumentTable.Cell(one.lastDay.map { context.report.short($0) } ?? "", .quiet),
      ]
    }
    return table(
      [
        (context("Accord", "Agreement"), .part(3)), (context("Avec", "With"), .part(1.2)),
        (context("Signé", "Signed"), .fitting), (context("État", "State"), .fitting),
        (context("Préavis", "Notice"), .fitting), (context("Fin", "End"), .fitting),
      ], rows)
  }

  /// What the rules of competence find.
  static let competence = RecordList(
    "competence", Wording("Constats de compétence", "Findings of competence")
  ) { context, _, most in
    let rows = context.facts.competence[0].kept.prefix(most).map { finding -> [DocumentTable.Cell] in
      [
        DocumentTable.Cell(finding.rule, .strong), DocumentTable.Cell(finding.severity.name[context.language]),
        DocumentTable.Cell(context.set(finding.message)), DocumentTable.Cell(finding.record, .quiet),
      ]
    }
    return table(
      [
        (context("Règle", "Rule"), .fitting), (context("Gravité", "Severity"), .fitting),
        (context("Constat", "Finding"), .part(1)), (context("Enregistrement", "Record"), .fitting),
      ], rows, mostLines: 8)
  }

  private static func table(
    _ columns: [(head: String, width: DocumentTable.Column.Width)], _ rows: [[DocumentTable.Cell]], mostLines: Int = 4
  ) -> DocumentTable? {
    guard !rows.isEmpty else { return nil }
    return DocumentTable(
      summary: "", columns: columns.map { DocumentTable.Column($0.head, $0.width) }, rows: rows, mostLines: mostLines)
  }
}

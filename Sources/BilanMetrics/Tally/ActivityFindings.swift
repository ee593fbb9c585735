internal import BilanModel
internal import BilanText

extension ActivityTally {
  /// What the activities say that does not fit together, but for the plan lines that they name.
  ///
  /// None of these rejects a record: the counting rules already say what becomes of it.
  var findings: FindingLog {
    var log = FindingLog()
    for activity in kept { check(activity, &log) }
    log.append(implausible.findings)
    log.append(contentsOf: undatedRecords.findings(doctrine.series.span))
    log.append(lookAlikes.findings)
    log.append(contentsOf: late.map { lateInLaterPeriod(file: $0.key, count: $0.value) })
    return log
  }

  /// The plan lines that activities of the shown periods name.
  var namedPlanLines: [(line: String, origin: Origin)] {
    kept.compactMap { activity in activity.planLine.map { (line: $0, origin: activity.origin) } }
  }

  private func check(_ activity: Activity, _ log: inout FindingLog) {
    let (record, file) = (ActivityRecord(activity), activity.origin.file)
    let (standing, asOf) = (doctrine.standing(of: record), doctrine.asOf)
    if standing.isLate, let start = activity.start {
      log.append(.afterAsOf, in: file) { afterAsOf(activity, start) }
    }
    if activity.status == .planned, let latest = (activity.end ?? activity.start)?.latest, latest < asOf {
      log.append(.stillPlanned, in: file) { stillPlanned(activity, latest) }
    }
    if activity.status == .postponed || activity.status == .cancelled, activity.cause == nil {
      log.append(.noCause, in: file) { noCause(activity) }
    }
    if standing.counts, let last = record.exactLastDay, last > asOf.number {
      log.append(.endsAfterAsOf, in: file) { endsAfterAsOf(activity, Day(number: last)) }
    }
    if hasLongText(activity) { log.append(.longText, in: file) { longText(activity) } }
  }
}

/// The most characters, counted as Excel does, that a cell of the annex holds.
private let longestShownText = 32_767

// MARK: - Messages

private func hasLongText(_ activity: Activity) -> Bool {
  let texts = [activity.title, activity.note, activity.source, activity.cause].compactMap { $0 }
  // A text has at least as many bytes as UTF-16 units, so short texts need no counting.
  return texts.contains { $0.utf8.count > longestShownText && $0.utf16.count > longestShownText }
}

private func longText(_ activity: Activity) -> Finding {
  Finding(
    .longText, activity.origin,
    Wording(
      "texte de plus de 32 767 caractères : le classeur n’en montre que le début",
      "text of more than 32,767 characters: the workbook shows its beginning only"),
    hint: Wording("mettre ce texte dans un document, et le citer", "put this text in a document, and cite it"))
}

private func afterAsOf(_ activity: Activity, _ start: PartialDate) -> Finding {
  let day = Wording(DateText.day(start.earliest, .french), DateText.day(start.earliest, .english))
  return Finding(
    .afterAsOf, activity.origin,
    Wording(
      "activité « \(activity.title) » : notée faite, mais commence après la date d’arrêt, le \(day.french) ; "
        + "elle n’est comptée nulle part",
      "“\(activity.title)” is recorded as done but starts after the as-of day, on \(day.english); "
        + "it is counted nowhere"),
    hint: Wording(
      "corriger l’état ou la date, ou arrêter les registres plus tard", "mend the status or the date, or the as-of day"
    ))
}

private func lateInLaterPeriod(file: String, count: Int) -> Finding {
  Finding(
    .laterAfterAsOf, Origin(file: file),
    count == 1
      ? Wording(
        "1 activité faite commence après la date d’arrêt, hors des périodes montrées ; elle n’est pas comptée",
        "1 done activity starts after the as-of day, outside of the periods shown; it is not counted")
      : Wording(
        "\(count) activités faites commencent après la date d’arrêt, hors des périodes montrées ; "
          + "elles ne sont pas comptées",
        "\(count) done activities start after the as-of day, outside of the periods shown; they are not counted"))
}

private func endsAfterAsOf(_ activity: Activity, _ last: Day) -> Finding {
  let day = Wording(DateText.day(last, .french), DateText.day(last, .english))
  return Finding(
    .endsAfterAsOf, activity.origin,
    Wording(
      "activité « \(activity.title) » : notée faite, mais finit après la date d’arrêt, le \(day.french) ; "
        + "tous ses jours sont comptés",
      "“\(activity.title)” is recorded as done but ends after the as-of day, on \(day.english); "
        + "all of its days are counted"))
}

private func stillPlanned(_ activity: Activity, _ latest: Day) -> Finding {
  let day = Wording(DateText.day(latest, .french), DateText.day(latest, .english))
  return Finding(
    .stillPlanned, activity.origin,
    Wording(
      "activité « \(activity.title) » : encore notée prévue alors que sa date est passée depuis le \(day.french)",
      "“\(activity.title)” is still recorded as planned although its date passed on \(day.english)"),
    hint: Wording(
      "la noter faite, reportée ou annulée", "record it as done, postponed or cancelled"))
}

private func noCause(_ activity: Activity) -> Finding {
  let isCancelled = activity.status == .cancelled
  return Finding(
    .noCause, activity.origin,
    Wording(
      "activité « \(activity.title) » : \(isCancelled ? "annulée" : "reportée") sans cause indiquée",
      "“\(activity.title)” is \(isCancelled ? "cancelled" : "postponed") without a stated cause"),
    hint: Wording("remplir la colonne « Cause »", "fill the column “Cause”"))
}

internal import BilanModel
internal import BilanText

extension ActivityTally {
  /// What the activities say that does not fit together, but for the plan lines that they name.
  ///
  /// None of these rejects a record: the counting rules already say what becomes of it.
  var findings: FindingLog {
    var log = contradictions
    log.append(implausible.findings)
    log.append(contentsOf: undatedRecords.findings(doctrine.series.span))
    log.append(lookAlikes.findings)
    log.append(contentsOf: late.map { lateInLaterPeriod(file: $0.key, count: $0.value) })
    return log
  }

  /// Notes the plan line that an activity of the shown periods names and what in it does not fit together, each at the
  /// value that says it.
  mutating func check(
    _ activity: Activity, _ record: ActivityRecord, _ standing: CountingDoctrine.Standing,
    _ place: (Int?) -> Origin
  ) {
    let (file, asOf) = (activity.origin.file, doctrine.asOf)
    if let line = activity.planLine { namedPlanLines.append((line, place(ActivityPlace.planLine))) }
    if standing.isLate, let start = activity.start {
      contradictions.append(.afterAsOf, in: file) { afterAsOf(activity, start, place(ActivityPlace.start)) }
    }
    if activity.status == .planned, let latest = (activity.end ?? activity.start)?.latest, latest < asOf {
      contradictions.append(.stillPlanned, in: file) { stillPlanned(activity, latest, place(ActivityPlace.status)) }
    }
    if activity.status == .done || activity.status == .planned, let said = TitledState.said(in: activity.title),
      activity.status == .done || said.status == .cancelled
    {
      contradictions.append(.titledState, in: file) {
        titledState(activity, said.words, place(ActivityPlace.status))
      }
    }
    if activity.status == .postponed || activity.status == .cancelled, activity.cause == nil {
      contradictions.append(.noCause, in: file) { noCause(activity, place(ActivityPlace.status)) }
    }
    if standing.counts, let last = record.exactLastDay, last > asOf.number {
      contradictions.append(.endsAfterAsOf, in: file) {
        endsAfterAsOf(activity, Day(number: last), place(activity.end == nil ? ActivityPlace.start : ActivityPlace.end))
      }
    }
    if let text = longText(activity) { contradictions.append(.longText, in: file) { longText(place(text.place)) } }
  }
}

/// The most characters, counted as Excel does, that a cell of the annex holds.
private let longestShownText = 32_767

// MARK: - Messages

/// The first text of an activity that no cell holds; nil when all fit.
private func longText(_ activity: Activity) -> (place: Int?, text: String?)? {
  let texts = [
    (ActivityPlace.title, activity.title), (ActivityPlace.note, activity.note), (ActivityPlace.source, activity.source),
    (ActivityPlace.cause, activity.cause),
  ]
  // A text has at least as many bytes as UTF-16 units, so short texts need no counting.
  return texts.first { _, text in
    text.map { $0.utf8.count > longestShownText && $0.utf16.count > longestShownText } ?? false
  }
}

private func longText(_ origin: Origin) -> Finding {
  Finding(
    .longText, origin,
    Wording(
      "texte de plus de 32 767 caractères : le classeur n’en montre que le début",
      "text of more than 32,767 characters: the workbook shows its beginning only"),
    hint: Wording("mettre ce texte dans un document, et le citer", "put this text in a document, and cite it"))
}

private func afterAsOf(_ activity: Activity, _ start: PartialDate, _ origin: Origin) -> Finding {
  let day = Wording(DateText.day(start.earliest, .french), DateText.day(start.earliest, .english))
  return Finding(
    .afterAsOf, origin,
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

private func endsAfterAsOf(_ activity: Activity, _ last: Day, _ origin: Origin) -> Finding {
  let day = Wording(DateText.day(last, .french), DateText.day(last, .english))
  return Finding(
    .endsAfterAsOf, origin,
    Wording(
      "activité « \(activity.title) » : notée faite, mais finit après la date d’arrêt, le \(day.french) ; "
        + "ses jours sont comptés jusqu’à celle-ci",
      "“\(activity.title)” is recorded as done but ends after the as-of day, on \(day.english); "
        + "its days are counted up to that day"))
}

private func stillPlanned(_ activity: Activity, _ latest: Day, _ origin: Origin) -> Finding {
  let day = Wording(DateText.day(latest, .french), DateText.day(latest, .english))
  return Finding(
    .stillPlanned, origin,
    Wording(
      "activité « \(activity.title) » : encore notée prévue alors que sa date est passée depuis le \(day.french)",
      "“\(activity.title)” is still recorded as planned although its date passed on \(day.english)"),
    hint: Wording(
      "la noter faite, reportée ou annulée", "record it as done, postponed or cancelled"))
}

private func titledState(_ activity: Activity, _ words: String, _ origin: Origin) -> Finding {
  let state = activity.status.term.name
  return Finding(
    .titledState, origin,
    Wording(
      "activité « \(activity.title) » : l’intitulé dit « \(words) », l’état « \(state.french) », qui compte",
      "“\(activity.title)”: the title says “\(words)”, the status “\(state.english)”, which counts"),
    hint: Wording("corriger l’état, ou l’intitulé", "mend the status, or the title"))
}

private func noCause(_ activity: Activity, _ origin: Origin) -> Finding {
  let isCancelled = activity.status == .cancelled
  return Finding(
    .noCause, origin,
    Wording(
      "activité « \(activity.title) » : \(isCancelled ? "annulée" : "reportée") sans cause indiquée",
      "“\(activity.title)” is \(isCancelled ? "cancelled" : "postponed") without a stated cause"),
    hint: Wording("remplir la colonne « Cause »", "fill the column “Cause”"))
}

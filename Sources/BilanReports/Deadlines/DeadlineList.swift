package import BilanMetrics
package import BilanModel
internal import BilanTables
internal import BilanText

/// Deadlines as a list for a reader, and as JSON for programs.
package struct DeadlineList: Sendable {
  private let deadlines: [Deadline]
  private let watch: Watch
  private let unknown: [Deadline.Kind: Absence]
  private let directory: PartnerDirectory

  package init(_ due: Due, directory: PartnerDirectory = .standard) {
    (deadlines, watch, unknown) = (due.deadlines, due.watch, due.unknown)
    self.directory = directory
  }

  /// What the markings of the records quoted join to.
  private var marking: Marking { deadlines.reduce(.unprotected) { $0.joined(with: $1.marking) } }

  /// A line each, the earliest first, between two that bear the marking; what does not fit in a width is folded.
  package func text(_ language: Language, width: Int? = nil) -> String {
    let (day, until, planUntil) = (
      DateText.day(watch.asOf, language), DateText.day(watch.until, language), DateText.day(watch.planUntil, language)
    )
    let count = deadlines.count
    let head = Wording(
      "Échéances au \(day)\u{A0}: \(count) (en retard, ou d’ici au \(until)\u{202F}; lignes de plan sans jour\u{A0}: d’ici au \(planUntil))",
      "Deadlines on \(day): \(count) (overdue, or due by \(until); plan lines without a day: by \(planUntil))")[
        language]
    let lines = deadlines.map { deadline in
      let words = DeadlineWords(deadline, watch.asOf, language, directory)
      let when = words.day + (words.overdue.map { " (\($0))" } ?? "")
      return [when, words.summary, deadline.id, deadline.marking.name].filter { !$0.isEmpty }.joined(separator: " · ")
    }
    let banner = marking.name
    return ([banner, head] + unknownWords(language) + lines + [banner])
      .flatMap { $0.folded(width ?? .max, hanging: 2) }.map { $0 + "\n" }.joined()
  }

  /// A line for each kind of which nothing is known, with what would tell it.
  private func unknownWords(_ language: Language) -> [String] {
    unknown.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, absence in
      let registers = kind.registers.map { Wording("«\u{A0}\($0.name.french)\u{A0}»", "“\($0.name.english)”") }
      let need =
        absence == .notApplicable
        ? Wording(
          "la configuration ne fixe pas «\u{A0}opinion_target_days\u{A0}»",
          "the configuration sets no “opinion_target_days”")
        : Wording(
          "il faut \(registers.map(\.french).joined(separator: " et "))",
          "it takes \(registers.map(\.english).joined(separator: " and "))")
      return absence.print(language) + " · " + kind.name[language] + " · " + need[language]
    }
  }

  /// One object, a deadline a line.
  package var json: [UInt8] {
    var json = JsonText()
    json.raw("{\n  \"as_of\": \"\(watch.asOf.iso)\",\n  \"until\": \"\(watch.until.iso)\",\n  \"marking\": ")
    json.string(marking.code)
    json.raw(",\n  \"unknown\": ")
    json.list(unknown.keys.sorted { $0.rawValue < $1.rawValue }) { $0.string($1.code) }
    json.raw(",\n  \"deadlines\": ")
    json.lines(Array(zip(deadlines, DeadlineIdentifiers.of(deadlines, directory)))) { json, entry in
      let (deadline, identifier) = entry
      json.object { json in
        json.member("uid", identifier)
        json.member("kind", deadline.kind.code)
        json.member("register", deadline.register)
        json.member("id", deadline.id)
        json.member("title", deadline.title)
        json.member("partners", list: deadline.partners) { $0.string(directory[$1].code) }
        json.member("earliest", deadline.day.earliest.iso)
        json.member("latest", deadline.day.latest.iso)
        json.member("overdue", plain: deadline.isOverdue(on: watch.asOf).map { $0 ? "true" : "false" } ?? "null")
        json.member("marking", deadline.marking.code)
        json.member("file", deadline.origin.file)
        json.member("line", deadline.origin.line)
      }
    }
    json.raw("\n}\n")
    return json.bytes
  }
}

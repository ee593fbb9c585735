package import BilanModel

extension SourceReport {
  /// The file, what it was taken for and how, and its records, in one line.
  package var description: Wording {
    let file = VisibleText.line(file)
    guard let register, let format, let recognised else {
      return isRead
        ? Wording("\(file) : aucun enregistrement", "\(file): no record")
        : Wording("\(file) : non lu", "\(file): not read")
    }
    var french =
      "\(file) : \(register.name.french.lowercased()) (\(recognised.words.french)), \(written(format).french)"
    var english =
      "\(file): \(register.name.english.lowercased()) (\(recognised.words.english)), \(written(format).english)"
    if let dates {
      french += ", dates \(dates.words.french)"
      english += ", dates \(dates.words.english)"
    }
    french += ", \(counts.records.grouped(.french)) enregistrement\(counts.records < 2 ? "" : "s")"
    english += ", \(counts.records.grouped(.english)) record\(counts.records == 1 ? "" : "s")"
    if let activities {
      french += " (\(activities.grouped(.french)) activité\(activities < 2 ? "" : "s"))"
      english += " (\(activities.grouped(.english)) activit\(activities == 1 ? "y" : "ies"))"
    }
    return Wording(
      french + outcomes.french + unusedColumns.french, english + outcomes.english + unusedColumns.english)
  }

  /// What did not become part of the figures.
  private var outcomes: Wording {
    var french = ""
    var english = ""
    func add(_ count: Int, _ one: Wording, _ several: Wording) {
      guard count > 0 else { return }
      french += ", \(count.grouped(.french)) \((count == 1 ? one : several).french)"
      english += ", \(count.grouped(.english)) \((count == 1 ? one : several).english)"
    }
    add(counts.rejected, Wording("rejeté", "rejected"), Wording("rejetés", "rejected"))
    add(
      counts.withheld, Wording("écarté par sa protection", "withheld by its marking"),
      Wording("écartés par leur protection", "withheld by their marking"))
    add(
      counts.setAside, Wording("ligne mise de côté", "line set aside"),
      Wording("lignes mises de côté", "lines set aside"))
    return Wording(french + asideKinds.french, english + asideKinds.english)
  }

  /// What the lines set aside are: « (1 de titre, 2 vides) ».
  private var asideKinds: Wording {
    let kinds = counts.aside.counts.filter { $0.count > 0 }
    if kinds.isEmpty { return Wording("", "") }
    func said(_ language: Language) -> String {
      kinds.map { "\($0.count.grouped(language)) \(($0.count == 1 ? $0.one : $0.several)[language])" }
        .joined(separator: ", ")
    }
    return Wording(" (\(said(.french)))", " (\(said(.english)))")
  }

  /// The columns that nothing is made of.
  private var unusedColumns: Wording {
    // Without a mapping each was a warning.
    guard recognised == .declared, let first = unused.first else { return Wording("", "") }
    let shown = unused.prefix(8).map { Problem.shown($0) }.joined(separator: ", ") + (unused.count > 8 ? "…" : "")
    return unused.count == 1
      ? Wording(", 1 colonne non utilisée : \(Problem.shown(first))", ", 1 column unused: \(Problem.shown(first))")
      : Wording(
        ", \(unused.count) colonnes non utilisées : \(shown)", ", \(unused.count) columns unused: \(shown)")
  }

  /// How the records are written: the format, the encoding and the separator, or the sheet.
  private func written(_ format: SourceFormat) -> Wording {
    if let sheet {
      let name = Problem.shown(sheet.name)
      return Wording("\(sheet.kind), feuille « \(name) »", "\(sheet.kind), sheet “\(name)”")
    }
    let said = "\(format.name) \(encoding)"
    if let array { return Wording("\(said), « \(Problem.shown(array)) »", "\(said), “\(Problem.shown(array))”") }
    guard let name = delimiterName else { return Wording(said, said) }
    return Wording("\(said), séparateur \(name.french)", "\(said), separator \(name.english)")
  }

  private var delimiterName: Wording? {
    switch delimiter {
    case nil: nil
    case "\t": Wording("tabulation", "tab")
    case let mark?: Wording("« \(mark) »", "“\(mark)”")
    }
  }
}

extension DateOrderFound {
  fileprivate var words: Wording {
    let name =
      switch order {
      case .dayMonthYear: Wording("jour/mois/année", "day/month/year")
      case .monthDayYear: Wording("mois/jour/année", "month/day/year")
      case .yearMonthDay: Wording("année/mois/jour", "year/month/day")
      case .excelSerial: Wording("en jours de tableur", "as spreadsheet days")
      case .epoch: Wording("en secondes depuis 1970", "as seconds since 1970")
      }
    return switch ground {
    case .declared: Wording("\(name.french) (déclaré)", "\(name.english) (declared)")
    case .proven: name
    case .assumed: Wording("\(name.french) (supposé)", "\(name.english) (assumed)")
    }
  }
}

extension RegisterRecognised {
  fileprivate var words: Wording {
    switch self {
    case .header(let known, let count):
      Wording(
        "reconnu à l’en-tête, \(known) colonne\(known < 2 ? "" : "s") sur \(count)",
        "recognised by its header, \(known) of \(count) column\(count == 1 ? "" : "s")")
    case .keys(let known, let count):
      Wording(
        "reconnu à ses clés, \(known) sur \(count)", "recognised by its keys, \(known) of \(count)")
    case .imposed: Wording("registre imposé", "register imposed")
    case .declared: Wording("selon la configuration", "by the configuration")
    }
  }
}
